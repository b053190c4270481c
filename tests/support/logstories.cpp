#include "support/logstories.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace imprint::test {
namespace {

std::string hex(Dice &dice, int digits)
{
    std::string out;
    for (int i = 0; i < digits; ++i)
        out += "0123456789abcdef"[dice.below(16)];
    return out;
}

std::string spaced(const std::string &digits, char separator)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        out += (i > 0 ? std::string(1, separator) : "") + digits.substr(i, 2);
    return out;
}

std::string upper(std::string s)
{
    std::transform(s.begin(), s.end(), s.begin(), [](char c) { return c >= 'a' ? char(c - 32) : c; });
    return s;
}

// A message of the stream: the same ids, written as the two programs like.
Told message(Dice &dice, double t, int &mid)
{
    mid += 1 + dice.below(3);
    const int id = mid & 0xffff;
    const std::string token = hex(dice, 8);
    switch (dice.below(6)) {
    case 0: return {t, text("coap: tx CON mid=%d token=%s", id, token.c_str()), text("hub coapd[412]: rx CON mid=0x%04x tok=%s", id, token.c_str()), false};
    case 1: return {t, text("coap: rx ACK mid=0x%04X", id), text("hub coapd[412]: tx ACK mid=%d code=2.04", id), true};
    case 2: return {t, text("mqtt: publish id=%s", token.c_str()), text("hub broker[87]: PUBLISH d0 q1 (%s)", upper(token).c_str()), false};
    case 3: return {t, text("cmd: request %s received", spaced(token, ':').c_str()), text("hub core: sent command %s", token.c_str()), true};
    case 4: return {t, text("ota: chunk %d crc %s", id, token.c_str()), text("hub ota: served chunk #%d", id), true};
    default: return {t, text("report: nonce 0x%s", token.c_str()), text("hub core: report accepted, nonce=%s", token.c_str()), false};
    }
}

// Without anything shared but that it happens.
Told happening(Dice &dice, double t)
{
    static const char *const words[][2] = {{"wifi: disconnected, reason beacon timeout", "hub hostapd: wlan0: STA disassociated"},
                                           {"ui: pairing button pressed", "hub core: pairing window opened"},
                                           {"dtls: handshake complete", "hub coapd[412]: new secure session established"},
                                           {"mesh: parent switched", "hub border-router: child table changed"},
                                           {"ota: image verified, rebooting later", "hub ota: device confirmed image"},
                                           {"relay: contact closed by remote", "hub rules: action switch executed"}};
    const auto &w = words[dice.below(6)];
    return {t, w[0], w[1], dice.chance(0.5)};
}

struct Story {
    Dice &dice;
    const LogPairSpec &spec;
    std::string mac, serial;
    int mid;
    std::vector<Told> told;
    double t = 0;

    void add(double pause, std::string device, std::string hub, bool isFromHub = false)
    {
        t += pause * dice.real(0.6, 1.4);
        told.push_back({t, std::move(device), std::move(hub), isFromHub});
    }
    void join();
    void handshake();
    void exchange(const char *path, const char *what);
};

void Story::join()
{
    add(0.03, text("boot: device %s starts", serial.c_str()), "");
    add(0.9, "wifi:state: auth -> assoc (0)", text("gw hostapd: wlan0: STA %s IEEE 802.11: authenticated", spaced(mac, ':').c_str()), false);
    const int aid = 1 + dice.below(60);
    add(0.04, text("wifi:connected, aid=%d, bssid=%s", aid, spaced("02aabbccdd01", ':').c_str()),
        text("gw hostapd: wlan0: STA %s IEEE 802.11: associated (aid %d)", spaced(mac, ':').c_str(), aid), true);
    const unsigned xid = dice.bits();
    add(0.3, text("dhcpc: discover xid=%08x", xid), text("gw dhcpd: DISCOVER from %s xid 0x%x", spaced(mac, '-').c_str(), xid));
    add(0.05, text("dhcpc: bound 192.168.4.%d lease 3600", 2 + dice.below(250)), text("gw dhcpd: ACK xid 0x%x", xid), true);
}

void Story::handshake()
{
    const std::string random = hex(dice, 32), session = hex(dice, 16);
    add(0.2, text("mbedtls: client hello, random %s", upper(spaced(random, ' ')).c_str()), text("gw homeca: DTLS ClientHello random=%s", random.c_str()));
    add(0.15, text("mbedtls: server hello, session id: %s", session.c_str()), text("gw homeca: DTLS ServerHello sid=%s", upper(session).c_str()), true);
    add(0.4, text("mbedtls: handshake over, sid %s", session.substr(0, 8).c_str()), text("gw homeca: session %s open", session.c_str()), false);
}

void Story::exchange(const char *path, const char *what)
{
    const int id = ++mid & 0xffff;
    const std::string token = hex(dice, 4 + 4 * dice.below(2)), txid = hex(dice, 32);
    add(1.5, text("prov: > %s mid %d tkn %s", path, id, token.c_str()), text("gw homeca: [%s] %s mid=%04x tkn=%s", serial.c_str(), path, id, token.c_str()));
    add(0.2, text("prov: %s txid %s", what, txid.c_str()), text("gw homeca: [%s] %s, tx %s...", serial.c_str(), what, txid.substr(0, 8).c_str()), dice.chance(0.5));
    add(0.1, "", text("gw registry: row %d written", dice.below(100000)));
    add(0.1, text("nvs: commit page %d", dice.below(12)), "");
}

} // namespace

double Dice::exponential(double mean)
{
    return -mean * std::log(1 - real(0, 0.999));
}

std::string text(const char *format, ...)
{
    char buffer[512];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(buffer, sizeof buffer, format, arguments);
    va_end(arguments);
    return buffer;
}

std::vector<Told> traffic(Dice &dice, const LogPairSpec &spec)
{
    std::vector<Told> told;
    int mid = dice.below(60000);
    for (int i = 0; i < spec.events; ++i) {
        const double t = dice.real(1, spec.duration - 1);
        told.push_back({t, "", "", false});
    }
    std::sort(told.begin(), told.end(), [](const Told &a, const Told &b) { return a.time < b.time; });
    for (Told &event : told)
        event = spec.hasTokens ? message(dice, event.time, mid) : happening(dice, event.time);
    return told;
}

std::vector<Told> stories(Dice &dice, const LogPairSpec &spec, const std::vector<double> &bootAt)
{
    Story story{dice, spec, "24dcc3" + hex(dice, 6), text("HX%05d", dice.below(100000)), dice.below(65536), {}, 0};
    static const char *const steps[][2] = {{"POST /hca/pop", "proof of possession"}, {"POST /hca/key", "key offered"}, {"PUT /hca/key", "key prepared"},
                                           {"PUT /hca/crt", "certificate stored"},   {"POST /hca/live", "refresh"}};
    for (std::size_t b = 0; b < bootAt.size(); ++b) {
        const double end = b + 1 < bootAt.size() ? bootAt[b + 1] : spec.duration;
        story.t = bootAt[b] + 0.3;
        story.join();
        story.handshake();
        const int wanted = spec.events / int(bootAt.size()) / 2;
        for (int i = 0; i < wanted && story.t < end - 10; ++i) {
            story.exchange(steps[std::min(i, 4)][0], steps[std::min(i, 4)][1]);
            story.t += dice.exponential(0.7 * (end - bootAt[b]) / wanted);
        }
        std::erase_if(story.told, [&](const Told &t) { return t.time > end - 0.5 && t.time > bootAt[b]; });
    }
    return story.told;
}

} // namespace imprint::test
