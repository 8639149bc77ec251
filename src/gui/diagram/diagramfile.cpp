// SPDX-License-Identifier: MIT
#include "gui/diagram/diagramfile.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QGraphicsScene>

#include <algorithm>

namespace ondelete {

namespace {

constexpr double pixelsPerPoint = 2;
constexpr double mostPixels = 12000; ///< of a side: hundreds of tables must not take gigabytes

void draw(QPaintDevice &device, QGraphicsScene &scene, const QRectF &target)
{
    QPainter painter(&device);
    painter.fillRect(target, Qt::white);
    scene.render(&painter, target, scene.sceneRect());
}

} // namespace

QByteArray pictureOf(QGraphicsScene &scene, PictureFormat format, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = scene.sceneRect().size();
    switch (format) {
    case PictureFormat::Svg: {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF({}, size));
        svg.setTitle(title);
        draw(svg, scene, QRectF({}, size));
        break;
    }
    case PictureFormat::Png: {
        const double factor = std::min(pixelsPerPoint, mostPixels / std::max(size.width(), size.height()));
        QImage image((size * factor).toSize(), QImage::Format_RGB32);
        image.setText(QStringLiteral("Title"), title);
        draw(image, scene, QRectF(image.rect()));
        image.save(&buffer, "PNG");
        break;
    }
    case PictureFormat::Pdf: {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setPageSize(QPageSize(size, QPageSize::Point));
        pdf.setPageMargins({});
        draw(pdf, scene, QRectF(0, 0, pdf.width(), pdf.height()));
        break;
    }
    }
    return bytes;
}

} // namespace ondelete
