// Deep views of the formulas with folds, against direct iteration.
#include <algorithm>
#include <utility>
#include <vector>

#include "formula/catalogue.hpp"
#include "render/render.hpp"
#include "study/verify.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

struct Place {
    const char* formula;
    const char* re;
    const char* im;
    const char* zoom;
    int64_t iterations;
};

constexpr int width = 24;
constexpr int height = 16;

Request request_of(const Place& place) {
    Request request;
    request.location.formula = formula_named(place.formula);
    request.location.centre = {place.re, place.im};
    request.location.zoom = place.zoom;
    request.location.iterations = place.iterations;
    request.width = width;
    request.height = height;
    return request;
}

/// Found by following the edges between counts, from zoom to zoom.
const std::vector<Place>& wandering_places() {
    static const std::vector<Place> places{
        {"burning-ship",
         "-1.61666677713403383819434232914906872602920764304256904292400535139973619664252"
         "94766481858115812689356721012633445256582939181956477811463718138623588198254706"
         "00590740448554502197401879215812674151279219414322450685121490969611132594240505"
         "64947522655710421374343344728457472067821735814419684350828309045626151260843922"
         "39038815192616421794673700507618033",
         "-0.03507514708829359748385792912582652344033514201799846353430149234972409444867"
         "01909886034808357259789500696327041268965135020367667095260008220968595212139334"
         "53470319008569631833798617176677529242433322898618698183028308570501878770982705"
         "32765357912764614653218629949684080943067877835784293804476952992100213310131985"
         "00789400817052772804705098329551606",
         "9.49E+345", 3246},
        {"celtic",
         "-0.97175061174206094543441742029642374005156788247226475692938454366157689394177"
         "095851755398037924298293091903017614699846765703984301662972937924951616730",
         "1.684250590708714385313577540753507792544074886377659695424091711669293875200215"
         "33577745679939160808018320801458244177587348592734174748741403175799343416",
         "4.15E+145", 1035},
        {"perpendicular-burning-ship",
         "-0.99091171428042107181133969123465205734155201365112678549728390919158065540410"
         "426679163402895798329944901117779280755216051024270963723015868201260220425",
         "0.303084240553517965393114970213204718742477282490866481533002214565459945419075"
         "82416110025218684315885563550937948456175864533584814330498692747031848478",
         "4.15E+145", 2696},
        {"buffalo",
         "-1.86023701498086960415527998198359613414139640225665955546413419379823808657737"
         "839463424325306959552733617943537358111297656640005188340917142011294144945",
         "-0.02738578244030248355383478368457107595752694529526253951211505018036617777711"
         "360131642862699727105569416478116328933354536118139794447214054910587643807",
         "4.15E+145", 1125},
    };
    return places;
}

void check_every_pixel(const Request& request) {
    std::vector<int64_t> counts(width * height);
    render(request, {{counts.data(), width * 8}, {}, {}, {}});
    const VerifyResult result =
        verify(request, {counts.data(), width * 8}, {.pixels = width * height});
    CHECK(result.pixels == width * height);
    CHECK(result.unsure == 0);
    CHECK(result.differences.empty());
    // There is something to get wrong.
    std::sort(counts.begin(), counts.end());
    CHECK(std::unique(counts.begin(), counts.end()) - counts.begin() >= 4);
}

}  // namespace

TEST_CASE("folds: every pixel is right where deltas need exponents of their own") {
    for (const Place& place : wandering_places()) {
        CAPTURE(place.formula, place.zoom);
        check_every_pixel(request_of(place));
    }
}

TEST_CASE("folds: every pixel is right where the reference lies on a fold, or all but") {
    for (const char* formula :
         {"burning-ship", "tricorn", "celtic", "buffalo", "perpendicular-burning-ship"}) {
        // The tip of the needle, and points so near to it that the fold runs through the picture.
        for (const auto& [im, zoom] :
             {std::pair{"0", "1e150"}, {"0", "1e400"}, {"1e-351", "1e350"}}) {
            CAPTURE(formula, im, zoom);
            check_every_pixel(request_of({formula, "-2", im, zoom, 2000}));
        }
    }
}

TEST_CASE("folds: distances and directions do not change where deltas get exponents") {
    // Two views of the same tip that are like each other: a factor of 4 an iteration, and 2^(4 k)
    // apart they have the same distances, one on either side of where exponents begin.
    for (const char* formula : {"tricorn", "celtic"}) {
        CAPTURE(formula);
        const auto distances_at = [&](const char* zoom) {
            Request request = request_of({formula, "-2", "0", zoom, 2000});
            std::vector<float> distances(width * height);
            std::vector<UnitVector> directions(width * height);
            std::vector<int64_t> counts(width * height);
            const Target target{{counts.data(), width * 8},
                                {},
                                {distances.data(), width * 4},
                                {directions.data(), width * 8}};
            render(request, target);
            return std::pair{distances, directions};
        };
        // 2^400 and 2^480.
        const auto [near, near_directions] = distances_at(
            "2582249878086908589655919172003011874329705792829223512830659356540647622016841194629"
            "645353280137831435903171972747493376");
        const auto [far, far_directions] = distances_at(
            "3121748550315992231381597229793166305748598142664971150859156959625371738819765620120"
            "306103063491971159826931121406622895447975679288285306290176");
        int compared = 0;
        for (std::size_t i = 0; i < near.size(); ++i) {
            if (near[i] < 0.1F) continue;
            ++compared;
            CHECK(far[i] == Approx(near[i]).epsilon(1e-3));
            CHECK(far_directions[i].x == Approx(near_directions[i].x).margin(1e-3));
            CHECK(far_directions[i].y == Approx(near_directions[i].y).margin(1e-3));
        }
        CHECK(compared > 50);
    }
}
