#include "ui/panels/control_panel.hpp"

#include <QVBoxLayout>

#include "ui/panels/colour_section.hpp"
#include "ui/panels/fractal_section.hpp"
#include "ui/panels/iterations_section.hpp"
#include "ui/panels/place_section.hpp"

namespace hadal::ui {

ControlPanel::ControlPanel(Session& session, QAction& fit_colours, QWidget* parent)
    : QScrollArea(parent) {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(18);
    column->addWidget(new FractalSection(session.navigator(), content));
    column->addWidget(new IterationsSection(session.navigator(), content));
    column->addWidget(new ColourSection(session, fit_colours, content));
    column->addWidget(new PlaceSection(session.navigator(), content));
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Controls"));
    setFocusPolicy(Qt::NoFocus);
}

}  // namespace hadal::ui
