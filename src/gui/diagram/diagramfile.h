// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QGraphicsScene;

namespace ondelete {

enum class PictureFormat { Svg, Png, Pdf };

/// @p scene as a file's bytes; @p title stands in its properties. On white. Thread: the window's.
[[nodiscard]] QByteArray pictureOf(QGraphicsScene &scene, PictureFormat format, const QString &title);

} // namespace ondelete
