// What of the machine a command may use, on its command line: the same for every command that
// iterates.
#pragma once

#include "kernel/isa.hpp"

class QCommandLineParser;

namespace hadal {

struct MachineArguments {
    int threads = 0;  ///< 0: as many as the machine has
    Isa isa = Isa::automatic;
};

/// Gives `parser` the options --threads and --isa, with their descriptions.
void add_machine_arguments(QCommandLineParser& parser);

/// Reads them. Throws Error naming the option and its value: invalid_argument, or unsupported for
/// an instruction set that this machine does not run.
MachineArguments machine_arguments(const QCommandLineParser& parser);

}  // namespace hadal
