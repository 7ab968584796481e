// Version, statuses, and the error text of each thread.
#include <hadal/hadal.h>

#include <barrier>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "handles.hpp"

TEST_CASE("the library that runs is the one of the header") {
    CHECK(std::string(hadal_version()) == HADAL_VERSION);
    CHECK(hadal_abi() == HADAL_ABI);
    const std::string numbers = std::to_string(HADAL_VERSION_MAJOR) + "." +
                                std::to_string(HADAL_VERSION_MINOR) + "." +
                                std::to_string(HADAL_VERSION_PATCH);
    CHECK(numbers == HADAL_VERSION);
}

TEST_CASE("statuses are the core's error codes") {
    CHECK(HADAL_OK == 0);
    CHECK(HADAL_INVALID_ARGUMENT == int(hadal::ErrorCode::invalid_argument));
    CHECK(HADAL_OUT_OF_MEMORY == int(hadal::ErrorCode::out_of_memory));
    CHECK(HADAL_CANCELLED == int(hadal::ErrorCode::cancelled));
    CHECK(HADAL_UNSUPPORTED == int(hadal::ErrorCode::unsupported));
    CHECK(HADAL_IO == int(hadal::ErrorCode::io));
    CHECK(HADAL_INTERNAL == int(hadal::ErrorCode::internal));
}

TEST_CASE("every status has a name of its own") {
    std::set<std::string> names;
    for (int status = HADAL_OK; status <= HADAL_INTERNAL; ++status)
        names.insert(hadal_status_name(status));
    CHECK(names.size() == 7);
    CHECK(names.count("unknown") == 0);
    for (const int status : {-1, 7, 1000, -2147483647})
        CHECK(std::string(hadal_status_name(status)) == "unknown");
}

TEST_CASE("the error text follows the last call that can fail") {
    hadal_request* request = nullptr;
    REQUIRE(hadal_request_create(nullptr) == HADAL_INVALID_ARGUMENT);
    CHECK(std::string(hadal_error_text()) == "request must point to something, not 'NULL'");
    CHECK(std::string(hadal_error_text()) == "request must point to something, not 'NULL'");
    REQUIRE(hadal_request_create(&request) == HADAL_OK);
    CHECK(std::string(hadal_error_text()).empty());
    hadal_request_destroy(request);
}

TEST_CASE("long values and control characters leave one readable line") {
    const auto request = capi::request(1, 1);
    const std::string text = std::string(100000, 'x') + "\n\x1b";
    REQUIRE(hadal_request_set(request.get(), "zoom", text.c_str()) == HADAL_INVALID_ARGUMENT);
    const std::string error = hadal_error_text();
    CHECK(error.size() < 200);
    CHECK(error.find('\n') == std::string::npos);
    REQUIRE(hadal_request_set(request.get(), "zoom", "1\n2") == HADAL_INVALID_ARGUMENT);
    CHECK(std::string(hadal_error_text()).find('\n') == std::string::npos);
}

TEST_CASE("each thread has its own error text") {
    constexpr int threads = 8;
    std::barrier everyone(threads);
    std::vector<std::string> texts(threads);
    std::vector<std::string> first(threads);
    std::vector<std::thread> pool;
    for (int i = 0; i < threads; ++i) {
        pool.emplace_back([&, i] {
            first[i] = hadal_error_text();
            everyone.arrive_and_wait();
            hadal_formula_name(-100 - i);
            // Only once all have failed does anyone look.
            everyone.arrive_and_wait();
            texts[i] = hadal_error_text();
        });
    }
    for (std::thread& thread : pool)
        thread.join();
    for (int i = 0; i < threads; ++i) {
        CHECK(first[i].empty());
        INFO(texts[i]);
        CHECK(texts[i].find(std::to_string(-100 - i)) != std::string::npos);
    }
}
