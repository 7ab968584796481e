// The files one render writes.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <memory>
#include <vector>

#include "image/npy_writer.hpp"
#include "image/png_writer.hpp"
#include "poster/poster.hpp"
#include "ui/export/file_output.hpp"

namespace hadal {

/// Opens every file and has them all in place at the end, or none. Errors name the file.
class RenderOutputs {
  public:
    RenderOutputs(const QStringList& files, const Poster& poster);

    /// What feeds the pictures and the counts; null where there are none. Valid while this lives.
    PosterSinks sinks();

    /// Ends the files with the statistics and puts them in their places.
    void finish(const QByteArray& statistics);

  private:
    std::vector<std::unique_ptr<ui::FileOutput>> files_;
    std::vector<PngWriter> pictures_;
    std::vector<NpyWriter> counts_;
    std::vector<ui::FileOutput*> statistics_;
};

}  // namespace hadal
