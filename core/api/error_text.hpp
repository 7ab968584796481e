// The error text of each thread, behind hadal_error_text().
//
// Kept in a pthread key rather than in a thread_local: the storage of a thread_local in a library
// that was loaded late is allocated at its first use, and the C library aborts when that fails.
#pragma once

namespace hadal {

/// Replaces the calling thread's text; cut after about a thousand bytes. When there is no memory to
/// keep it the text becomes "out of memory".
void set_error_text(const char* text) noexcept;

/// Makes the calling thread's text empty. Allocates nothing.
void clear_error_text() noexcept;

/// Never null. Valid until the thread sets another text, or ends.
const char* error_text() noexcept;

}  // namespace hadal
