// Which PKCS#11 module is looked at: the one that is already, the one that was used last, else the best that was found.
#pragma once

#include "models/services/tokenservice.h"
#include "widgets/memory.h"
#include "widgets/page.h"

namespace imprint {

inline constexpr QLatin1String tokenModuleKey("token/module");

inline QString wantedModule(const Services &services, const TokenService::Modules &found)
{
    if (!services.tokens.module().isEmpty())
        return services.tokens.module();
    const QString remembered = services.memory.value(tokenModuleKey).toString();
    return remembered.isEmpty() ? found.best : remembered;
}

} // namespace imprint
