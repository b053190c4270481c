#include "crypto/aclextension.h"

#include "crypto/x509fields.h"

namespace imprint {

namespace {

constexpr std::size_t maxRows = 256;
constexpr std::size_t maxTextBytes = 255;
constexpr std::size_t maxAclBytes = 8192; // with room for the rest in the 16 KiB that a device takes

bool isText(std::string_view text)
{
    return text.size() <= maxTextBytes && x509::characterCount(text).has_value();
}

bool isRow(const AclEntry &entry)
{
    return !entry.service.empty() && !entry.function.empty() && isText(entry.service) && isText(entry.function)
        && isText(entry.protection);
}

std::string takeText(der::Reader &reader)
{
    const ByteView text = reader.take(der::Utf8String);
    return {text.begin(), text.end()};
}

} // namespace

const char *aclOid()
{
    return "2.25.9178967540684364170";
}

Result<Bytes> encodeAcl(const std::vector<AclEntry> &acl)
{
    if (acl.size() > maxRows)
        return fail("certificate.acl", std::to_string(acl.size()) + " rights, at most 256 fit");
    Bytes rows;
    for (const AclEntry &entry : acl) {
        if (!isRow(entry))
            return fail("certificate.acl", "right " + std::to_string(&entry - acl.data() + 1)
                            + ": service and function are needed, each text at most 255 bytes of UTF-8");
        const auto text = [](const std::string &value) { return der::element(der::Utf8String, viewOf(value)); };
        append(rows, der::sequence({text(entry.service), text(entry.function), text(entry.protection),
                                    der::boolean(entry.throughGateway)}));
    }
    if (rows.size() > maxAclBytes)
        return fail("certificate.acl", "the rights take " + std::to_string(rows.size()) + " bytes, at most 8192 fit");
    return der::element(der::Sequence, rows);
}

Result<std::vector<AclEntry>> decodeAcl(ByteView der)
{
    der::Reader outer(der);
    der::Reader list(outer.take(der::Sequence));
    std::vector<AclEntry> acl;
    while (list.hasMore() && acl.size() < maxRows) {
        der::Reader row(list.take(der::Sequence));
        AclEntry entry;
        entry.service = takeText(row);
        entry.function = takeText(row);
        entry.protection = takeText(row);
        entry.throughGateway = row.takeBoolean();
        if (!row.isDone() || !isRow(entry))
            list.refuse();
        acl.push_back(std::move(entry));
    }
    if (!outer.isDone() || !list.isDone() || acl.empty())
        return fail("certificate.parse", "the ACL extension does not decode");
    return acl;
}

} // namespace imprint
