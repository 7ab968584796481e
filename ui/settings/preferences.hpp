// What the user prefers, apart from where they are and how it is coloured.
#pragma once

#include <QObject>
#include <QString>

#include "kernel/isa.hpp"
#include "ui/settings/theme.hpp"

namespace hadal::ui {

/// A value; as made, it is what Hadal comes with.
struct Preferences {
    int threads = 0;              ///< for rendering; 0: as many as the machine has
    Isa isa = Isa::automatic;     ///< one that the machine does not have counts as
                                  ///< automatic
    int reference_mib = 1024;     ///< for what deep pictures keep for the next ones
    int picture_mib = 512;        ///< for pictures that were left, to go back to
    int resting_samples = 1;      ///< along a side of a pixel, once the picture is at rest
    bool wheel_reversed = false;  ///< wheel up goes out
    bool reduced_motion = false;  ///< zooms are shown at once
    Theme theme = Theme::system;
    QString language;  ///< such as "de"; empty: that of the system

    bool operator==(const Preferences&) const = default;
};

inline constexpr int least_reference_mib = 64;
inline constexpr int most_reference_mib = 65536;
inline constexpr int least_picture_mib = 64;
inline constexpr int most_picture_mib = 65536;
inline constexpr int most_resting_samples = 4;

/// The preferences in QSettings. What is missing or makes no sense there is as
/// Hadal comes.
Preferences restored_preferences();
void save_preferences(const Preferences& preferences);

/// The preferences in force. Changes are saved, and told.
class PreferenceStore : public QObject {
    Q_OBJECT

  public:
    explicit PreferenceStore(QObject* parent = nullptr)
        : QObject(parent), preferences_(restored_preferences()) {}

    const Preferences& get() const { return preferences_; }
    void set(const Preferences& preferences);

  Q_SIGNALS:
    void changed();

  private:
    Preferences preferences_;
};

}  // namespace hadal::ui
