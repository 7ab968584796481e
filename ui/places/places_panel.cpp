#include "ui/places/places_panel.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/places/places_file.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/location_summary.hpp"

namespace hadal::ui {

namespace {
constexpr int lines_of_note = 3;
}

PlacesPanel::PlacesPanel(Session& session, Thumbnails& thumbnails, const QString& path,
                         QWidget* parent)
    : QWidget(parent),
      session_(session),
      tree_(thumbnails),
      transfer_(tree_),
      search_(new QLineEdit(this)),
      view_(new PlacesView(tree_, this)),
      note_(new QPlainTextEdit(this)),
      file_(path, tr("The list of places"),
            [this] { return [json = places_to_json(tree_)] { return json; }; }) {
    build();
    connect(search_, &QLineEdit::textChanged, view_, &PlacesView::search);
    connect(search_, &QLineEdit::returnPressed, this, &PlacesPanel::go_to_first_found);
    connect(view_, &PlacesView::chosen, this, &PlacesPanel::go_to);
    connect(view_, &PlacesView::current_changed, this, &PlacesPanel::show_note);
    connect(view_, &PlacesView::removal_wanted, this, &PlacesPanel::remove);
    connect(view_, &PlacesView::menu_wanted, this, &PlacesPanel::show_menu);
    connect(note_, &QPlainTextEdit::textChanged, this, &PlacesPanel::take_note);
    connect(&thumbnails, &Thumbnails::ready, view_->viewport(), qOverload<>(&QWidget::update));
    connect(&transfer_, &PlaceTransfer::imported, this, [this](const QModelIndex& first) {
        search_->clear();
        view_->show_place(first);
    });
    connect(&transfer_, &PlaceTransfer::told, this, &PlacesPanel::told);
    connect(&transfer_, &PlaceTransfer::failed, this, &PlacesPanel::failed);
    connect(&tree_, &PlaceTree::rowsInserted, &file_, &KeptFile::save_soon);
    connect(&tree_, &PlaceTree::rowsRemoved, &file_, &KeptFile::save_soon);
    connect(&tree_, &PlaceTree::itemChanged, &file_, &KeptFile::save_soon);
    connect(&file_, &KeptFile::failed, this, &PlacesPanel::failed);
    show_note({});
}

PlacesPanel::~PlacesPanel() = default;

void PlacesPanel::build() {
    search_->setObjectName(QStringLiteral("places_search"));
    search_->setAccessibleName(tr("Search places"));
    search_->setPlaceholderText(tr("Search"));
    search_->setClearButtonEnabled(true);
    note_->setObjectName(QStringLiteral("places_note"));
    note_->setAccessibleName(tr("Note of the chosen place"));
    note_->setPlaceholderText(tr("Note"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(lines_of_note * fontMetrics().lineSpacing() + 14);

    auto* add = new QPushButton(tr("Add this vie&w"), this);
    add->setObjectName(QStringLiteral("places_add"));
    add->setAccessibleName(tr("Add this view to the places"));
    add->setToolTip(tr("Keep the view there is, with its colours"));
    connect(add, &QPushButton::clicked, this, &PlacesPanel::add_current);
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("places_more"));
    more->setText(tr("More"));
    more->setAccessibleName(tr("More to do with places"));
    more->setToolTip(tr("Folders, import and export"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(more);
    menu->addAction(tr("New &folder"), this, &PlacesPanel::add_folder);
    menu->addAction(tr("&Import..."), this,
                    [this] { transfer_.ask_import(this, folder_for_new()); });
    menu->addAction(tr("&Export all..."), this, [this] { transfer_.ask_export(this, {}); });
    more->setMenu(menu);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add, 1);
    buttons->addWidget(more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(search_);
    column->addWidget(view_, 1);
    column->addWidget(note_);
    column->addLayout(buttons);
}

void PlacesPanel::go_to_first_found() {
    const QModelIndex first = view_->first();
    if (search_->text().trimmed().isEmpty() || !first.isValid()) return;
    view_->show_place(first);
    go_to(first);
}

/// Down leads from the words to what was found.
void PlacesPanel::keyPressEvent(QKeyEvent* event) {
    const QModelIndex first = view_->first();
    if (event->key() != Qt::Key_Down || !search_->hasFocus() || !first.isValid())
        return QWidget::keyPressEvent(event);
    view_->show_place(first);
    view_->setFocus();
}

void PlacesPanel::load() {
    file_.load([this](const QByteArray& json) { add_from_json(tree_, json); });
}

void PlacesPanel::go_to(const QModelIndex& place) {
    try {
        const Bookmark bookmark = PlaceTree::bookmark_of(place);
        session_.navigator().go_to(bookmark.location, bookmark.auto_limit);
        Colours colours = scene_of(bookmark).colours;
        colours.palette = palette_of(colours).name;
        session_.set_colours(colours);
    } catch (const Error& error) {
        Q_EMIT failed(error_text(error));
    }
}

void PlacesPanel::add_current() {
    const Navigator& navigator = session_.navigator();
    const Colours& colours = session_.colours();
    Bookmark bookmark;
    bookmark.name = location_summary(navigator.location()).toStdString();
    bookmark.location = navigator.location();
    bookmark.auto_limit = navigator.auto_limit();
    bookmark.palette = palette_of(colours).name;
    bookmark.density = colours.density;
    bookmark.offset = colours.offset;
    search_->clear();
    view_->rename(tree_.add(bookmark, folder_for_new()));
}

void PlacesPanel::add_folder() {
    search_->clear();
    view_->rename(tree_.add_folder(tr("New folder"), folder_for_new()));
}

/// The folder that is current, or that the current place is in.
QModelIndex PlacesPanel::folder_for_new() const {
    const QModelIndex current = view_->current();
    return PlaceTree::is_place(current) ? current.parent() : current;
}

void PlacesPanel::remove(const QModelIndex& index) {
    if (!PlaceTree::is_own(index)) return;
    const QString name = index.data().toString();
    QStandardItem* item = tree_.itemFromIndex(index);
    removed_from_ = index.parent();
    removed_row_ = index.row();
    QStandardItem* parent = item->parent() ? item->parent() : tree_.invisibleRootItem();
    removed_.reset(parent->takeRow(removed_row_).front());
    Q_EMIT removed(name);
}

void PlacesPanel::undo_removal() {
    if (!removed_) return;
    QStandardItem* parent = tree_.itemFromIndex(removed_from_);
    if (!parent) parent = tree_.invisibleRootItem();
    const int most =
        parent == tree_.invisibleRootItem() ? tree_.featured().row() : parent->rowCount();
    QStandardItem* item = removed_.release();
    parent->insertRow(std::min(removed_row_, most), item);
    view_->show_place(item->index());
}

void PlacesPanel::show_menu(const QModelIndex& index, QPoint global) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("places_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex it(index);
    const bool place = PlaceTree::is_place(index);
    if (place) menu->addAction(tr("&Go there"), this, [this, it] { go_to(it); });
    if (PlaceTree::is_own(index)) {
        menu->addAction(tr("&Rename"), this, [this, it] { view_->rename(it); });
        menu->addAction(tr("Re&move"), this, [this, it] { remove(it); });
    }
    if (place) {
        menu->addAction(tr("&Export place..."), this,
                        [this, it] { transfer_.ask_export(this, it); });
    } else if (PlaceTree::is_own(index)) {
        menu->addAction(tr("&Export folder..."), this,
                        [this, it] { transfer_.ask_export(this, it); });
    }
    if (!menu->isEmpty()) menu->addSeparator();
    menu->addAction(tr("New &folder"), this, &PlacesPanel::add_folder);
    menu->popup(global);
}

void PlacesPanel::show_note(const QModelIndex& index) {
    const QSignalBlocker block(note_);
    const bool place = PlaceTree::is_place(index);
    note_->setPlainText(place ? index.data(PlaceTree::NoteRole).toString() : QString());
    note_->setEnabled(place);
    note_->setReadOnly(!PlaceTree::is_own(index));
}

void PlacesPanel::take_note() {
    const QModelIndex index = view_->current();
    if (PlaceTree::is_place(index) && PlaceTree::is_own(index))
        tree_.setData(index, note_->toPlainText(), PlaceTree::NoteRole);
}

}  // namespace hadal::ui
