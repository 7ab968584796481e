// Numbers given as decimal text, for people.
#pragma once

#include <QString>
#include <cstdint>
#include <string>

#include "location/location.hpp"

class QLocale;

namespace hadal::ui {

/// A single number that was typed, in the form of numbers in files. Where the locale has a comma
/// before decimals, "1,5" is 1.5; with a point or another comma it may mean something else and
/// stays as it is. A typographers' minus is a minus. Never of a text that may hold two numbers.
QString number_typed(const QString& text, const QLocale& locale);

/// A whole number as the locale writes it, such as "1,000".
QString count_text(int64_t count);

/// A decimal of any length or size with four leading digits, such as "1.6" or "2.083e45"; up to a
/// million, six.
QString short_number(const std::string& decimal);

/// "-0.75 + 0.1 i".
QString complex_text(const PointText& point);

/// The same in a line's room: of long parts, the first digits and the last, which are those that
/// tell neighbouring pixels apart.
QString short_complex_text(const PointText& point);

}  // namespace hadal::ui
