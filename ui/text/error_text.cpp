#include "ui/text/error_text.hpp"

#include "ui/text/core_text.hpp"

namespace hadal::ui {

QString error_text(const Error& error) {
    if (!error.complaint()) return QString::fromUtf8(error.what());
    return QString::fromStdString(text_of(*error.complaint(), [](std::string_view english) {
        return core_text(english).toStdString();
    }));
}

}  // namespace hadal::ui
