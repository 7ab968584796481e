#include "ui/settings/settings_dialog.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include "render/render.hpp"
#include "ui/settings/language.hpp"

namespace hadal::ui {

SettingsDialog::SettingsDialog(PreferenceStore& store, QWidget* parent)
    : QDialog(parent),
      store_(store),
      threads_(new QSpinBox(this)),
      isa_(new QComboBox(this)),
      reference_(new QSpinBox(this)),
      pictures_(new QSpinBox(this)),
      samples_(new QComboBox(this)),
      wheel_(new QCheckBox(tr("Wheel &up zooms out"), this)),
      still_(new QCheckBox(tr("&Reduce motion"), this)),
      theme_(new QComboBox(this)),
      language_(new QComboBox(this)) {
    setObjectName(QStringLiteral("settings_dialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    set_ranges();
    offer_choices();
    auto* column = new QVBoxLayout(this);
    column->addLayout(form());
    column->addStretch();
    column->addWidget(buttons());
    refresh();
    connect(&store_, &PreferenceStore::changed, this, &SettingsDialog::refresh);
    for (QSpinBox* box : {threads_, reference_, pictures_})
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    for (QComboBox* box : {isa_, samples_, theme_, language_})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    for (QCheckBox* box : {wheel_, still_})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::take);
}

void SettingsDialog::set_ranges() {
    threads_->setRange(0, most_threads);
    threads_->setSpecialValueText(tr("all (%1)").arg(QThread::idealThreadCount()));
    reference_->setRange(least_reference_mib, most_reference_mib);
    pictures_->setRange(least_picture_mib, most_picture_mib);
    for (QSpinBox* box : {reference_, pictures_}) {
        box->setSingleStep(256);
        box->setSuffix(tr(" MiB"));
    }
}

void SettingsDialog::offer_choices() {
    isa_->addItem(tr("the best there is"), int(Isa::automatic));
    for (const Isa isa : available_isas()) {
        const std::string_view text = name(isa);
        isa_->addItem(QString::fromLatin1(text.data(), qsizetype(text.size())), int(isa));
    }
    samples_->addItem(tr("off"), 1);
    for (int samples = 2; samples <= most_resting_samples; ++samples)
        samples_->addItem(tr("%1 x %1 samples a pixel").arg(samples), samples);
    theme_->addItem(tr("as the system has it"), int(Theme::system));
    theme_->addItem(tr("light"), int(Theme::light));
    theme_->addItem(tr("dark"), int(Theme::dark));
    language_->addItem(tr("that of the system"), QString());
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    for (const QString& code : translations())
        language_->addItem(language_title(code), code);
}

QFormLayout* SettingsDialog::form() {
    auto* form = new QFormLayout;
    add_row(*form, tr("&Threads"), threads_, "preferences_threads", tr("Threads for rendering"),
            tr("How many processors a picture may take"));
    add_row(*form, tr("&Instruction set"), isa_, "preferences_isa", tr("Instruction set"),
            tr("It changes the speed, never the picture"));
    add_row(*form, tr("&Memory for deep pictures"), reference_, "preferences_reference",
            tr("Memory for deep pictures, in MiB"),
            tr("What is kept of deep pictures, so that the next ones come sooner"));
    add_row(*form, tr("Memory for the &pictures seen"), pictures_, "preferences_pictures",
            tr("Memory for the pictures seen, in MiB"),
            tr("Pictures that are kept are there at once when you go back to them"));
    add_row(*form, tr("&Antialiasing at rest"), samples_, "preferences_samples",
            tr("Antialiasing at rest"), tr("Smooths the picture once nothing moves"));
    add_row(*form, {}, wheel_, "preferences_wheel", tr("Wheel up zooms out"),
            tr("The wheel turns the other way round"));
    add_row(*form, {}, still_, "preferences_still", tr("Reduce motion"),
            tr("Zooms are shown at once instead of smoothly"));
    add_row(*form, tr("T&heme"), theme_, "preferences_theme", tr("Theme"), tr("Dark or light"));
    add_row(*form, tr("&Language"), language_, "preferences_language", tr("Language"),
            tr("Of menus, panels and messages"));
    return form;
}

QDialogButtonBox* SettingsDialog::buttons() {
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    QPushButton* defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setObjectName(QStringLiteral("preferences_reset"));
    defaults->setAccessibleName(tr("All settings as Hadal comes"));
    defaults->setToolTip(defaults->accessibleName());
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setAccessibleName(tr("Close the settings"));
    // Enter after a number is of the number alone.
    for (QPushButton* button : {defaults, close})
        button->setAutoDefault(false);
    connect(defaults, &QPushButton::clicked, this, [this] { store_.set({}); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SettingsDialog::add_row(QFormLayout& form, const QString& label, QWidget* field,
                             const char* name, const QString& accessible_name, const QString& tip) {
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessible_name);
    field->setToolTip(tip);
    form.addRow(label, field);
}

void SettingsDialog::refresh() {
    const Preferences& it = store_.get();
    refreshing_ = true;
    const auto choose = [](QComboBox* box, const QVariant& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    threads_->setValue(it.threads);
    reference_->setValue(it.reference_mib);
    pictures_->setValue(it.picture_mib);
    choose(isa_, int(it.isa));
    choose(samples_, it.resting_samples);
    wheel_->setChecked(it.wheel_reversed);
    still_->setChecked(it.reduced_motion);
    choose(theme_, int(it.theme));
    choose(language_, it.language);
    refreshing_ = false;
}

void SettingsDialog::take() {
    if (refreshing_) return;
    Preferences it = store_.get();
    it.threads = threads_->value();
    it.isa = Isa(isa_->currentData().toInt());
    it.reference_mib = reference_->value();
    it.picture_mib = pictures_->value();
    it.resting_samples = samples_->currentData().toInt();
    it.wheel_reversed = wheel_->isChecked();
    it.reduced_motion = still_->isChecked();
    it.theme = Theme(theme_->currentData().toInt());
    it.language = language_->currentData().toString();
    store_.set(it);
}

}  // namespace hadal::ui
