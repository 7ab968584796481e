// Colours that go with the counts of a picture, wherever it lies.
#pragma once

#include <QObject>

#include "colour/usual_counts.hpp"
#include "ui/model/session.hpp"

namespace hadal::ui {

/// Deep down all counts of a picture may be alike but for one in a thousand, so that it has one
/// colour, or so far apart that neighbours have any two. Changes the density, and no pixel.
class ColourFit : public QObject {
    Q_OBJECT

  public:
    explicit ColourFit(Session& session, QObject* parent = nullptr);

    /// Whether there is a complete picture, and not all counts of the newest are the same.
    bool possible() const { return turns() > 0; }
    /// The colours of the newest complete picture go once along the palette, where that is
    /// possible.
    void fit();
    /// The same for the next complete picture, if it has next to one colour, or far too many: for
    /// places that come without colours. A density found so is no choice of the user's, and is
    /// looked after further on, until another is chosen.
    void fit_next();

  private:
    void see();
    /// How often the picture goes along the palette; 0: not known.
    double turns() const;

    Session& session_;
    bool wanted_ = false;
    double found_ = 0;  ///< the density found last
};

}  // namespace hadal::ui
