// The dock of places: search, list, note of the chosen one, and what can be done with them.
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>
#include <memory>

#include "ui/model/session.hpp"
#include "ui/places/place_transfer.hpp"
#include "ui/places/places_view.hpp"
#include "ui/settings/kept_file.hpp"

class QLineEdit;
class QPlainTextEdit;

namespace hadal::ui {

/// The user's places are kept in a file, saved as they change.
class PlacesPanel : public QWidget {
    Q_OBJECT

  public:
    PlacesPanel(Session& session, Thumbnails& thumbnails, const QString& path,
                QWidget* parent = nullptr);
    ~PlacesPanel() override;

    /// Reads the user's places.
    void load();

    /// Adds the view there is, and lets the user name it.
    void add_current();
    void add_folder();
    /// Takes it out of the list. Until the next removal, undo_removal() puts it back.
    void remove(const QModelIndex& index);
    void undo_removal();
    void go_to(const QModelIndex& place);

    PlaceTree& tree() { return tree_; }
    PlaceTransfer& transfer() { return transfer_; }

    QSize sizeHint() const override { return {320, 640}; }

  Q_SIGNALS:
    void told(const QString& text);
    /// `name` was removed and can be put back.
    void removed(const QString& name);
    /// See KeptFile.
    void failed(const QString& reason);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void go_to_first_found();
    void show_menu(const QModelIndex& index, QPoint global);
    void show_note(const QModelIndex& index);
    void take_note();
    QModelIndex folder_for_new() const;

    Session& session_;
    PlaceTree tree_;
    PlaceTransfer transfer_;
    QLineEdit* search_;
    PlacesView* view_;
    QPlainTextEdit* note_;
    std::unique_ptr<QStandardItem> removed_;
    QPersistentModelIndex removed_from_;
    int removed_row_ = 0;
    KeptFile file_;
};

}  // namespace hadal::ui
