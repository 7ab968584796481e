#include "study/picture_disc.hpp"

#include "base/error.hpp"
#include "render/pixels/deep_frame.hpp"

namespace hadal {

Disc picture_disc(const Request& request) {
    validate(request);
    if (request.location.julia)
        throw Error(ErrorCode::unsupported, Complaint{Problem::nuclei_of_julia});
    const DeepFrame frame(request);
    return {frame.centre(), frame.picture_log2(), request.location.formula};
}

}  // namespace hadal
