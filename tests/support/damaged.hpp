// Text with a few random faults.
#pragma once

#include <random>
#include <string>

/// Up to three characters changed, stretches left out or doubled.
inline std::string damaged(std::string text, std::mt19937& random) {
    for (unsigned k = 0; k <= random() % 3; ++k) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, random() % 9);
                break;
            default:
                text.insert(at, text.substr(random() % text.size(), 9));
        }
    }
    return text;
}
