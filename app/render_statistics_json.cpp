#include "render_statistics_json.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <string_view>

namespace hadal {

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonObject point(const PointText& p) {
    return {{"re", text(p.re)}, {"im", text(p.im)}};
}

QJsonObject location_json(const Location& location) {
    // Decimals of any length stay text: a JSON number would lose digits in most readers.
    return {
        {"formula", text(info(location.formula).name)},
        {"julia", location.julia ? QJsonValue(point(*location.julia)) : QJsonValue()},
        {"centre", point(location.centre)},
        {"zoom", text(location.zoom)},
        {"rotation", location.rotation},
        {"stretch", location.stretch},
        {"stretch_angle", location.stretch_angle},
        {"iterations", qint64{location.iterations}},
        {"radius", location.radius},
    };
}

QJsonObject counts_json(const PixelTally& tally) {
    const auto count = [&tally](int64_t value) {
        return tally.escaped > 0 ? QJsonValue(qint64{value}) : QJsonValue();
    };
    return {
        {"points", qint64{tally.escaped + tally.interior}},
        {"escaped", qint64{tally.escaped}},
        {"interior", qint64{tally.interior}},
        {"least", count(tally.least_count)},
        {"greatest", count(tally.greatest_count)},
    };
}

/// What perturbation did; null where it was not used.
QJsonValue deep_json(const DeepStatistics& deep) {
    if (deep.reference_length == 0) return {};
    const QJsonObject steps{
        {"skips", qint64{deep.steps.skips}},
        {"plain", qint64{deep.steps.plain}},
        {"rebases", qint64{deep.steps.rebases}},
        {"extended", qint64{deep.steps.extended}},
    };
    return QJsonObject{
        {"reference_seconds", deep.reference_seconds},
        {"table_seconds", deep.table_seconds},
        {"reference_length", qint64{deep.reference_length}},
        {"period", deep.period > 0 ? QJsonValue(qint64{deep.period}) : QJsonValue()},
        {"bytes", qint64{deep.bytes}},
        {"steps", steps},
    };
}

/// The pixels whose counts rounding might have changed, and what it took to decide them.
QJsonObject doubt_json(const PerturbationTally& steps) {
    return {
        {"pixels", qint64{steps.doubtful}},
        {"wide", qint64{steps.wide}},
        {"direct", qint64{steps.direct}},
    };
}

}  // namespace

QByteArray render_statistics_json(const Poster& poster, const RenderStatistics& statistics,
                                  double total_seconds) {
    const QJsonObject size{{"width", poster.request.width}, {"height", poster.request.height}};
    const QJsonObject document{
        {"hadal", QStringLiteral(HADAL_VERSION)},
        {"location", location_json(poster.request.location)},
        {"size", size},
        {"samples", poster.samples},
        {"seconds", statistics.seconds},
        {"total_seconds", total_seconds},
        {"arithmetic", text(statistics.arithmetic)},
        {"arithmetic_reason", text(statistics.arithmetic_reason)},
        {"isa", text(name(statistics.isa))},
        {"threads", statistics.threads},
        {"counts", counts_json(statistics)},
        {"deep", deep_json(statistics.deep)},
        {"in_doubt", doubt_json(statistics.deep.steps)},
    };
    return QJsonDocument(document).toJson();
}

}  // namespace hadal
