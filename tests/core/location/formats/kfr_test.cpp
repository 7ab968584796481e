// Locations from and for Kalles Fraktaler, and from anywhere.
#include "location/formats/kfr.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <random>

#include "base/number_text.hpp"
#include "location/navigate.hpp"
#include "support/catch.hpp"
#include "support/damaged.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

// More digits than any arithmetic here, so that a number that was read and written again shows.
const std::string deep_re =
    "-1.7400623825793399052208441670658256382966417204361718668798624184611829192" +
    std::string(1200, '7') + "0";
const std::string deep_im = "2.81753397792110489924115211443195096875390767429906085704e-0003";

std::string with(const std::string& re, const std::string& im, const std::string& zoom,
                 const std::string& iterations, const std::string& more = "") {
    return "Re: " + re + "\r\nIm: " + im + "\r\nZoom: " + zoom + "\r\nIterations: " + iterations +
           "\r\n" + more;
}

std::string with(const std::string& more) {
    return with("-0.75", "0.1", "10", "500", more);
}

/// What is said of a text that must be refused: one line, short, of printable characters.
std::string rejection(const std::string& text) {
    const std::string message = message_of([&] { location_from_kfr(text); });
    CHECK(message.size() < 200);
    for (const char c : message)
        CHECK(static_cast<unsigned char>(c) >= 0x20);
    return message;
}

std::string with_transform(double rotate, double angle, double amount, const std::string& more) {
    return with("RotateAngle: " + shortest_text(rotate) + "\nStretchAngle: " +
                shortest_text(angle) + "\nStretchAmount: " + shortest_text(amount) + "\n" + more);
}

/// From the middle of a picture of this height to (u, v), v downwards, in the plane of a .kfr with
/// this transform and zoom.
std::array<double, 2> way_in_kfr(double rotate, double angle, double amount, bool up, double u,
                                 double v, double zoom, double height) {
    const auto turned = [](std::array<double, 2> way, double degrees) -> std::array<double, 2> {
        const double radians = degrees * std::numbers::pi / 180;
        const double c = std::cos(radians);
        const double s = std::sin(radians);
        return {c * way[0] - s * way[1], s * way[0] + c * way[1]};
    };
    std::array<double, 2> way = turned(turned({u, v}, rotate), -angle);
    way = turned({way[0] * std::exp2(amount), way[1] / std::exp2(amount)}, angle);
    const double pitch = 4 / zoom / height;
    return {way[0] * pitch, (up ? -way[1] : way[1]) * pitch};
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace

TEST_CASE("kfr: a file as Kalles Fraktaler writes it") {
    const Location location = location_from_kfr(
        with(deep_re, deep_im, "1.5000000000000000E1200", "263010",
             "IterDiv: 0.010000\r\nSmoothMethod: 0\r\nColorMethod: 7\r\nColors: 255,0,128,\r\n"
             "MultiColors: \r\nPower: 2\r\nFractalType: 0\r\nreal: 1\r\nimag: 1\r\nSeedR: 0\r\n"
             "SeedI: 0\r\nFactorAR: 1\r\nPeriod: 0\r\nRotateAngle: -12.5\r\nStretchAmount: 0\r\n"
             "GLSL: vec3\\ colour()\\n{\\n\\ \\ //\\ a:\\ b\\n}\\n\r\nImagPointsUp: 1\r\n"
             "UseHybridFormula: 0\r\nVersion: 2150502\r\n"));
    CHECK(location.formula == formula_named("mandelbrot"));
    CHECK_FALSE(location.julia.has_value());
    CHECK(location.centre == PointText{deep_re, deep_im});
    CHECK(location.zoom == "1.5000000000000000E1200");
    CHECK(location.iterations == 263010);
    CHECK(location.rotation == -12.5);
    CHECK(location.radius == 100);
}

TEST_CASE(
    "kfr: line ends, a byte order mark, spaces, remarks and the order of keys do not matter") {
    const std::string lines = with(deep_re, deep_im, "4E20", "1000", "Power: 3\r\n");
    const Location location = location_from_kfr(lines);
    CHECK(location.formula == formula_named("multibrot-3"));
    CHECK(location_from_kfr(replaced(lines, "\r\n", "\n")) == location);
    CHECK(location_from_kfr(replaced(lines, "\r\n", "\r")) == location);
    CHECK(location_from_kfr(replaced(lines, "\r\n", "\r\n\r\n \t\r\n")) == location);
    CHECK(location_from_kfr("\xef\xbb\xbf" + lines) == location);
    CHECK(location_from_kfr(lines.substr(0, lines.size() - 2)) == location);
    CHECK(location_from_kfr(replaced(lines, ": ", " :\t ")) == location);
    CHECK(location_from_kfr(replaced(lines, ": ", ":")) == location);
    CHECK(location_from_kfr("# from a friend\n; another: remark\n" + lines) == location);
    CHECK(location_from_kfr("FractalType: 0\nPower: 3\nIterations: 1000\nZoom: 4E20\nIm: " +
                            deep_im + "\nRe: " + deep_re) == location);
}

TEST_CASE("kfr: the formula is named by its type and power") {
    CHECK(location_from_kfr(with("")).formula == formula_named("mandelbrot"));
    CHECK(location_from_kfr(with("FractalType: 1\n")).formula == formula_named("burning-ship"));
    CHECK(location_from_kfr(with("FractalType: 1\nPower: 2\n")).formula ==
          formula_named("burning-ship"));
    for (int power = 3; power <= 8; ++power) {
        const std::string text = std::to_string(power);
        CHECK(location_from_kfr(with("Power: " + text + "\n")).formula ==
              formula_named("multibrot-" + text));
    }
}

TEST_CASE("kfr: fractals that are not here are told as unsupported") {
    CHECK_THAT(rejection(with("FractalType: 4\n")),
               Contains("4: FractalType") && Contains("Burning Ship") && Contains("'4'"));
    CHECK_THAT(rejection(with("FractalType: 1\nPower: 3\n")),
               Contains("4: Power") && Contains("Burning Ship") && Contains("'3'"));
    CHECK_THAT(rejection(with("Power: 9\n")), Contains("4: Power") && Contains("'9'"));
    CHECK_THAT(rejection(with("Power: 0\n")), Contains("4: Power") && Contains("'0'"));
    CHECK_THAT(rejection(with("SeedR: 0.25\n")), Contains("4: SeedR") && Contains("'0.25'"));
    CHECK_THAT(rejection(with("SeedI: -1e-9\n")), Contains("4: SeedI"));
    CHECK_THAT(rejection(with("UseHybridFormula: 1\n")), Contains("4: UseHybridFormula"));
    CHECK(location_from_kfr(with("SeedR: 0.000\nSeedI: -0\n")).formula == FormulaId{});
}

TEST_CASE("kfr: wrong values are told by key and value") {
    CHECK_THAT(rejection(with("east", "0", "1", "1")), Contains("1: Re ") && Contains("'east'"));
    CHECK_THAT(rejection(with("", "0", "1", "1")), Contains("1: Re ") && Contains("''"));
    CHECK_THAT(rejection(with("NaN", "0", "1", "1")), Contains("1: Re ") && Contains("'NaN'"));
    CHECK_THAT(rejection(with("1.5.5", "0", "1", "1")), Contains("1: Re ") && Contains("'1.5.5'"));
    CHECK_THAT(rejection(with("1e19", "0", "1", "1")), Contains("1: Re ") && Contains("'1e19'"));
    CHECK_THAT(rejection(with("0", "-inf", "1", "1")), Contains("1: Im ") && Contains("'-inf'"));
    CHECK_THAT(rejection(with("0", "0x1p3", "1", "1")), Contains("1: Im ") && Contains("'0x1p3'"));
    CHECK_THAT(rejection(with("0", "0", "-1", "1")), Contains("1: Zoom") && Contains("'-1'"));
    CHECK_THAT(rejection(with("0", "0", "0", "1")), Contains("1: Zoom") && Contains("'0'"));
    CHECK_THAT(rejection(with("0", "0", "1e9999999999", "1")), Contains("1: Zoom"));
    CHECK_THAT(rejection(with("0", "0", "nan", "1")), Contains("1: Zoom") && Contains("'nan'"));
    CHECK_THAT(rejection(with("0", "0", "1", "1e99")),
               Contains("1: Iterations") && Contains("'1e99'"));
    CHECK_THAT(rejection(with("0", "0", "1", "-3")), Contains("1: Iterations") && Contains("'-3'"));
    CHECK_THAT(rejection(with("0", "0", "1", "1.5")), Contains("1: Iterations"));
    CHECK_THAT(rejection(with("0", "0", "1", "9223372036854775808")), Contains("1: Iterations"));
    CHECK_THAT(rejection(with("Power: two\n")), Contains("1: Power") && Contains("'two'"));
    CHECK_THAT(rejection(with("Power:")), Contains("1: Power") && Contains("''"));
    CHECK_THAT(rejection(with("FractalType: -1\n")), Contains("1: FractalType"));
    CHECK_THAT(rejection(with("FractalType: 4294967296\n")), Contains("1: FractalType"));
    CHECK_THAT(rejection(with("RotateAngle: left\n")),
               Contains("1: RotateAngle") && Contains("'left'"));
    CHECK_THAT(rejection(with("RotateAngle: 1e400\n")), Contains("1: RotateAngle"));
    CHECK_THAT(rejection(with("StretchAmount: much\n")),
               Contains("1: StretchAmount") && Contains("'much'"));
    CHECK_THAT(rejection(with("StretchAmount: 10\n")),
               Contains("1: StretchAmount") && Contains("9.9657") && Contains("'10'"));
    CHECK_THAT(rejection(with("StretchAmount: -1e99\n")), Contains("1: StretchAmount"));
    CHECK_THAT(rejection(with("StretchAmount: nan\n")), Contains("1: StretchAmount"));
    CHECK_THAT(rejection(with("StretchAngle: up\n")),
               Contains("1: StretchAngle") && Contains("'up'"));
    CHECK_THAT(rejection(with("StretchAngle: 1e400\n")), Contains("1: StretchAngle"));
    CHECK_THAT(rejection(with("ImagPointsUp: yes\n")),
               Contains("1: ImagPointsUp") && Contains("'yes'"));
    CHECK_THAT(rejection(with("Re: 7\n")), Contains("1: Re ") && Contains("line 5"));
}

TEST_CASE("kfr: turned and stretched pictures show the points they show in Kalles Fraktaler") {
    constexpr int width = 40;
    constexpr int height = 30;
    const Location upright = location_from_kfr(with(""));
    const double re = std::stod(upright.centre.re);
    const double im = std::stod(upright.centre.im);
    const double zoom = std::stod(upright.zoom);
    for (const auto& [rotate, angle, amount] :
         {std::array{30.0, 0.0, 0.0}, std::array{0.0, 25.0, 1.5}, std::array{-50.0, 70.0, 0.75},
          std::array{160.0, -200.0, 3.0}, std::array{10.0, 45.0, -2.0}}) {
        for (const auto& [more, up] :
             {std::pair("ImagPointsUp: 1\nVersion: 2150502\n", true), std::pair("", true),
              std::pair("ImagPointsUp: 0\n", false), std::pair("Version: 2140900\n", false)}) {
            INFO(rotate << " " << angle << " " << amount << " " << more);
            const View view{location_from_kfr(with_transform(rotate, angle, amount, more)), width,
                            height};
            for (const auto& [x, y] : {std::pair(40.0, 30.0), std::pair(35.0, 2.0)}) {
                const double u = x - width / 2.0;
                const double v = y - height / 2.0;
                // With the axis down it is seen as in a mirror.
                const auto way =
                    way_in_kfr(rotate, angle, amount, up, u, up ? v : -v, zoom, height);
                const PointText point = point_at(view, x, y);
                CHECK(std::stod(point.re) - re == Approx(way[0]).margin(1e-4 * 4 / zoom / height));
                CHECK(std::stod(point.im) - im == Approx(way[1]).margin(1e-4 * 4 / zoom / height));
            }
        }
    }
}

TEST_CASE("kfr: a stretch comes back to the last bit") {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> power(-3, 3);
    std::uniform_real_distribution<double> degrees(-400, 400);
    for (int i = 0; i < 300; ++i) {
        Location location = home(FormulaId{});
        location.rotation = degrees(random);
        location.stretch = std::pow(10, power(random));
        location.stretch_angle = degrees(random);
        CHECK(location_from_kfr(to_kfr(location)) == location);
    }
    Location location = home(FormulaId{});
    for (const double stretch : {1e-3, 1e3, std::nextafter(1, 2)}) {
        for (const double angle : {0.0, 90.0, -0.1, 1e-15, 1e18, 1e300}) {
            location.stretch = stretch;
            location.stretch_angle = angle;
            CHECK(location_from_kfr(to_kfr(location)) == location);
        }
    }
    location.stretch_angle = 1e-40;
    CHECK(std::fabs(location_from_kfr(to_kfr(location)).stretch_angle) < 1e-30);
}

TEST_CASE("kfr: missing fields are named") {
    const std::string lines[] = {"Re: 1\n", "Im: 1\n", "Zoom: 1\n", "Iterations: 1\n"};
    const char* keys[] = {"1: Re is missing", "1: Im is missing", "1: Zoom is missing",
                          "1: Iterations is missing"};
    for (int left_out = 0; left_out < 4; ++left_out) {
        std::string text;
        for (int i = 0; i < 4; ++i)
            text += i == left_out ? "" : lines[i];
        CHECK(rejection(text) == keys[left_out]);
    }
    CHECK(rejection("") == "1: Re is missing");
    // Names are what they are: these are other keys of the same program.
    CHECK(rejection("re: 1\nim: 1\nreal: 1\nimag: 1\n") == "1: Re is missing");
}

TEST_CASE("kfr: a file that was cut short is refused or means the same place") {
    const std::string whole = with("-0.743", "0.1318", "4E10", "2500", "Power: 4\r\n");
    const Location location = location_from_kfr(whole);
    const std::size_t last_key = whole.find("Power");
    int refused = 0;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::optional<Location> read;
        try {
            read = location_from_kfr(whole.substr(0, size));
        } catch (const Error& error) {
            ++refused;
            CHECK(error.code() == ErrorCode::invalid_argument);
        }
        if (!read) continue;
        // Nobody can tell a number that was cut, and so the last one counts as it is.
        CHECK(size > whole.find("Iterations: ") + 12);
        CHECK(read->centre == location.centre);
        CHECK(read->zoom == location.zoom);
        if (size > last_key) CHECK(read->formula == location.formula);
    }
    CHECK(refused > static_cast<int>(last_key) - 8);
}

TEST_CASE("kfr: text that is something else is told by its line") {
    CHECK_THAT(rejection("hello"), Contains("1: line 1") && Contains("'hello'"));
    CHECK_THAT(rejection("Re: 1\r\nIm\r\n"), Contains("1: line 2") && Contains("'Im'"));
    CHECK_THAT(rejection("Re: 1\rIm: 1\r\n\nzoom = 3"), Contains("1: line 4"));
    CHECK_THAT(rejection(": 1\n"), Contains("1: line 1"));
    CHECK_THAT(rejection("a key: 1\n"), Contains("1: line 1"));
    CHECK_THAT(rejection(std::string("\x7f"
                                     "ELF\x02\x01\x01\0\0:\0",
                                     11)),
               Contains("1: line 1"));
    CHECK_THAT(rejection(std::string("Re: 1\0", 6) + "2\nIm: 1\nZoom: 1\nIterations: 1\n"),
               Contains("1: Re ") && Contains("'1?2'"));
}

TEST_CASE("kfr: ten megabytes in a line give a short message") {
    const std::string many(10'000'000, '1');
    CHECK_THAT(rejection(with(many, "0", "1", "1")), Contains("1: Re ") && Contains("1111...'"));
    CHECK_THAT(rejection(with("0", "0." + many, "1", "1")), Contains("1: Im "));
    CHECK_THAT(rejection(with("0", "0", many, "1")), Contains("1: Zoom "));
    CHECK_THAT(rejection(with("0", "0", "1", many)), Contains("1: Iterations "));
    CHECK_THAT(rejection(with("Power: " + many)), Contains("1: Power "));
    CHECK_THAT(rejection(with("RotateAngle: " + many)), Contains("1: RotateAngle "));
    CHECK_THAT(rejection(with("StretchAmount: " + many)), Contains("1: StretchAmount "));
    CHECK_THAT(rejection(with(many)), Contains("1: line 5 "));
    CHECK_THAT(rejection(many + ": 1"), Contains("1: Re is missing"));
    CHECK_THAT(rejection(std::string(10'000'000, '\n')), Contains("1: Re is missing"));
    CHECK_THAT(rejection(std::string(10'000'000, '\0')), Contains("1: line 1 "));
    CHECK(location_from_kfr(with("TextureFile: " + many)).iterations == 500);
}

TEST_CASE("kfr: the form that is written stays as it is, for other programs read it") {
    Location location;
    location.centre = {deep_re, deep_im};
    location.zoom = "3.25e1200";
    location.rotation = 22.5;
    location.iterations = (int64_t{1} << 53) + 1;
    location.formula = formula_named("multibrot-4");
    CHECK(to_kfr(location) == "Re: " + deep_re + "\r\nIm: " + deep_im +
                                  "\r\nZoom: 3.25e1200\r\nIterations: 9007199254740993\r\n"
                                  "RotateAngle: 22.5\r\nPower: 4\r\nFractalType: 0\r\n"
                                  "ImagPointsUp: 1\r\n");
}

TEST_CASE("kfr: what is written is read again, and the rest is refused with a reason") {
    int written = 0;
    for (const FormulaInfo& formula : formulas()) {
        Location location = home(formula.id);
        location.rotation = -0.1;
        location.iterations = most_iterations;
        const bool known = formula.holomorphic || formula.name == "burning-ship";
        INFO(formula.name);
        if (known) {
            CHECK(location_from_kfr(to_kfr(location)) == location);
            ++written;
        } else {
            CHECK_THAT(message_of([&] { to_kfr(location); }),
                       Contains("4: formula") && Contains(std::string(formula.name)));
        }
        location.stretch = 2;
        location.stretch_angle = 30;
        if (known) CHECK(location_from_kfr(to_kfr(location)) == location);
        location.julia = PointText{"0", "0"};
        CHECK_THAT(message_of([&] { to_kfr(location); }), Contains("4: julia"));
    }
    CHECK(written == 8);
}

TEST_CASE("kfr: damaged text is read or refused, never anything else") {
    const std::string good = with(deep_re.substr(0, 80), deep_im, "1.5E20", "10000",
                                  "Power: 3\r\nFractalType: 0\r\nRotateAngle: 30\r\n"
                                  "StretchAmount: 1.5\r\nStretchAngle: 20\r\n");
    std::mt19937 random(12);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        const std::string text = damaged(good, random);
        std::optional<Location> read;
        try {
            read = location_from_kfr(text);
        } catch (const Error& error) {
            ++refused;
            if (error.code() != ErrorCode::invalid_argument &&
                error.code() != ErrorCode::unsupported)
                FAIL(error.what());
        }
        if (read) {
            CHECK_NOTHROW(validate(*read));
            CHECK(location_from_kfr(to_kfr(*read)) == *read);
        }
    }
    CHECK(refused > 500);
}
