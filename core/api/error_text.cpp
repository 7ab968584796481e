#include "api/error_text.hpp"

#include <pthread.h>

#include <cstdlib>
#include <cstring>

namespace hadal {

namespace {

constexpr std::size_t capacity = 1024;

// Stands in the slot of a thread whose buffer could not be allocated.
char no_memory[] = "out of memory";

void release(void* buffer) {
    if (buffer != no_memory) std::free(buffer);
}

/// The slot every thread has for its buffer. The library is never unloaded, so neither is the key.
class Slot {
  public:
    Slot() noexcept : made_(pthread_key_create(&key_, release) == 0) {}

    char* get() const noexcept {
        return made_ ? static_cast<char*>(pthread_getspecific(key_)) : no_memory;
    }
    bool set(char* buffer) const noexcept {
        return made_ && pthread_setspecific(key_, buffer) == 0;
    }

  private:
    pthread_key_t key_{};
    bool made_;
};

const Slot& slot() noexcept {
    static const Slot the_slot;
    return the_slot;
}

char* own_buffer() noexcept {
    char* buffer = slot().get();
    if (buffer != nullptr && buffer != no_memory) return buffer;
    buffer = static_cast<char*>(std::malloc(capacity));
    if (buffer != nullptr && slot().set(buffer)) return buffer;
    std::free(buffer);
    slot().set(no_memory);
    return nullptr;
}

/// The longest beginning of `text` that fits and does not end inside a UTF-8 character.
std::size_t fitting_length(const char* text) noexcept {
    std::size_t length = std::strlen(text);
    if (length < capacity) return length;
    length = capacity - 1;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        --length;
    return length;
}

}  // namespace

void set_error_text(const char* text) noexcept {
    char* buffer = own_buffer();
    if (buffer == nullptr) return;
    const std::size_t length = fitting_length(text);
    std::memcpy(buffer, text, length);
    buffer[length] = '\0';
}

void clear_error_text() noexcept {
    char* buffer = slot().get();
    if (buffer == no_memory) {
        slot().set(nullptr);
    } else if (buffer != nullptr) {
        buffer[0] = '\0';
    }
}

const char* error_text() noexcept {
    const char* buffer = slot().get();
    return buffer != nullptr ? buffer : "";
}

}  // namespace hadal
