// A picture as a value: what is shown, in which colours.
#pragma once

#include <QString>

#include "location/location.hpp"
#include "ui/render/colours.hpp"

namespace hadal::ui {

struct Scene {
    Location location;
    Colours colours;

    bool operator==(const Scene&) const = default;
};

/// A name for the scene, made of letters and digits; equal scenes have equal names.
QString fingerprint(const Scene& scene);

}  // namespace hadal::ui
