// The seed that ties the parameter plane to a Julia set beside it.
#pragma once

#include <QObject>
#include <optional>

#include "ui/model/navigator.hpp"

namespace hadal::ui {

/// While the window shows a parameter plane, the seed is a point of it, chosen by whoever holds the
/// link. While it shows a Julia set, the seed is that set's, and to choose one changes the set.
class JuliaLink : public QObject {
    Q_OBJECT

  public:
    explicit JuliaLink(Navigator& navigator, QObject* parent = nullptr);

    /// The middle of the picture until one is chosen.
    PointText seed() const;
    /// Throws hadal::Error, and changes nothing, for what is not a point.
    void choose(const PointText& seed);
    /// The point under a pixel of a view of the parameter plane, with all the digits it has there.
    void choose(const View& plane, QPointF pixel);
    void choose_middle();

    /// Choices until the end are one step to undo.
    void begin_drag();
    void end_drag();

    bool in_julia_set() const { return navigator_.location().julia.has_value(); }
    FormulaId formula() const { return navigator_.location().formula; }

  Q_SIGNALS:
    /// The seed, the formula, or which of the two the window shows.
    void changed();

  private:
    Navigator& navigator_;
    std::optional<PointText> chosen_;
};

}  // namespace hadal::ui
