// The dock that shows the Julia set of a point beside the parameter plane, or the other way round.
#pragma once

#include "ui/julia/linked_picture.hpp"
#include "ui/julia/seed_handle.hpp"

class QLabel;
class QPushButton;

namespace hadal::ui {

class TextField;

/// The seed is a ring in whichever of the two pictures shows the parameter plane, and can be typed.
class JuliaPanel : public QWidget {
    Q_OBJECT

  public:
    JuliaPanel(JuliaLink& link, Session& session, Canvas& canvas, QWidget* parent = nullptr);
    ~JuliaPanel() override;

    LinkedPicture& picture() { return *picture_; }
    /// The ring in the window's picture.
    const SeedHandle& handle() const { return there_; }

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void refresh();
    void refresh_words();
    void go_there();

    JuliaLink& link_;
    Session& session_;
    LinkedPicture* picture_;
    QLabel* caption_;
    TextField* re_;
    TextField* im_;
    QPushButton* go_;
    QPushButton* middle_;
    SeedHandle there_;  ///< in the window's picture
    SeedHandle here_;   ///< in the little one
    std::optional<bool> shows_plane_;
    std::optional<FormulaId> shown_formula_;
};

}  // namespace hadal::ui
