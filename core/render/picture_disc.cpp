#include "render/picture_disc.hpp"

#include "base/error.hpp"
#include "render/deep_frame.hpp"

namespace hadal {

Disc picture_disc(const Request& request) {
    validate(request);
    if (request.location.julia)
        throw Error(ErrorCode::unsupported,
                    "mini-sets and their nuclei are searched for where c varies, not in a Julia "
                    "set");
    const DeepFrame frame(request);
    return {frame.centre(), frame.picture_log2(), request.location.formula};
}

}  // namespace hadal
