// What a verification found, for people.
#pragma once

#include <QString>

#include "study/verify.hpp"

namespace hadal::ui {

QString verify_text(const VerifyResult& result);

}  // namespace hadal::ui
