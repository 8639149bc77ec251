// SPDX-License-Identifier: MIT
#pragma once

#include "gui/diagram/diagramscene.h"

#include <QtWidgets/QGraphicsView>

#include <memory>

namespace ondelete {

/// Shows a diagram: zoom by wheel, keys and buttons, pan by dragging, and a small map of the whole in a corner.
class DiagramView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit DiagramView(QWidget *parent = nullptr);
    ~DiagramView() override;

    void show(std::unique_ptr<DiagramScene> scene);
    [[nodiscard]] DiagramScene *diagram() const { return m_scene.get(); }
    void zoomIn() { zoom(zoomStep); }
    void zoomOut() { zoom(1 / zoomStep); }
    /// The whole picture, never larger than life.
    void fit();
    /// Brings table @p table into sight.
    void reveal(int table);
    void choose(int key);

signals:
    /// A person pointed at key @p key; -1: at none.
    void chosen(int key);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double zoomStep = 1.25;

    void zoom(double factor);
    void step(int by);
    [[nodiscard]] QRect mapRect() const;

    std::unique_ptr<DiagramScene> m_scene;
    QPoint m_pressed;
    bool m_fitted = true; ///< until a person zooms, the picture follows the window's size
    bool m_onMap = false;
};

} // namespace ondelete
