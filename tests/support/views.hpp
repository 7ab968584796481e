// Views and requests by the fields that tests care about.
#pragma once

#include <string>

#include "location/navigate.hpp"
#include "render/render.hpp"

namespace hadal {

inline View view_at(const std::string& re, const std::string& im, const std::string& zoom,
                    double rotation = 0, int width = 1280, int height = 800) {
    View view{home(FormulaId{}), width, height};
    view.location.centre = {re, im};
    view.location.zoom = zoom;
    view.location.rotation = rotation;
    return view;
}

/// So many times longer along a direction in the plane.
inline View stretched(View view, double factor, double degrees) {
    view.location.stretch = factor;
    view.location.stretch_angle = degrees;
    return view;
}

inline Request request_at(const std::string& re, const std::string& im, const std::string& zoom,
                          int64_t iterations, int width, int height) {
    Request request;
    request.location.centre = {re, im};
    request.location.zoom = zoom;
    request.location.iterations = iterations;
    request.width = width;
    request.height = height;
    return request;
}

/// The same picture size elsewhere. A picture is a View or a Request.
template <class Picture>
Picture with(const Picture& picture, const Location& location) {
    return {location, picture.width, picture.height};
}

}  // namespace hadal
