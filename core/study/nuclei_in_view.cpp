#include "study/nuclei_in_view.hpp"

#include <cmath>

#include "location/sampling_grid.hpp"
#include "nuclei/atom_domain.hpp"
#include "nuclei/nucleus.hpp"
#include "render/tiles/scheduler.hpp"
#include "study/picture_disc.hpp"

namespace hadal {

std::vector<NucleusInView> nuclei_in_view(const View& view, std::size_t most,
                                          const RenderHooks& hooks) {
    const Disc disc = picture_disc(request_of(view));
    Oversight oversight(hooks, 1);
    const auto nuclei = find_nuclei(disc, view.location.iterations, most,
                                    [&](double share) { return oversight.go_on_preparing(share); });
    const double pitch_log2 = SamplingGrid(view).pitch().log2_abs();
    std::vector<NucleusInView> result;
    for (const Nucleus& nucleus : nuclei) {
        NucleusInView seen;
        seen.period = nucleus.period;
        seen.at = pixel_of(view, {nucleus.c.re.to_text(), nucleus.c.im.to_text()});
        const bool inside =
            seen.at.x >= 0 && seen.at.y >= 0 && seen.at.x <= view.width && seen.at.y <= view.height;
        if (!inside) continue;
        seen.size = std::exp2(log2_abs(nucleus.size) - pitch_log2);
        seen.atom_radius = std::exp2(
            atom_domain_log2(nucleus, [&](int64_t) { return oversight.go_on_preparing(1); }) -
            pitch_log2);
        result.push_back(seen);
    }
    return result;
}

}  // namespace hadal
