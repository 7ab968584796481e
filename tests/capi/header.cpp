// Includes hadal.h first and alone, and uses every initialiser. Compiling is the test.
#include <hadal/hadal.h>

size_t hadal_header_in_cxx();

size_t hadal_header_in_cxx() {
    const hadal_engine_options options = HADAL_ENGINE_OPTIONS_INIT;
    const hadal_target target = HADAL_TARGET_INIT;
    const hadal_statistics statistics = HADAL_STATISTICS_INIT;
    const hadal_verification verification = HADAL_VERIFICATION_INIT;
    const hadal_shading shading = HADAL_SHADING_INIT;
    const hadal_shade_source source = HADAL_SHADE_SOURCE_INIT;
    return options.struct_size + target.struct_size + statistics.struct_size + shading.struct_size +
           source.struct_size + verification.struct_size;
}
