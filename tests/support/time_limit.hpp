// Limits of time in tests. What is promised, and what is waited for, holds for Release on a free
// machine; a build that checks every access is slower, and may be.
#pragma once

namespace hadal {

/// How many times as long as in Release anything may take in this build.
extern const int slowness;

/// How long what takes `time` at most in a Release build may take in this one, in the same unit.
template <class Time>
Time allowed(Time time) {
    return time * slowness;
}

}  // namespace hadal
