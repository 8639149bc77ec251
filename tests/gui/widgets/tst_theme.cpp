// SPDX-License-Identifier: MIT
#include "gui/widgets/icons.h"
#include "gui/widgets/noticebox.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/plaintooltips.h"
#include "gui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsReadable_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<QPalette>("desktop");
        QTest::addColumn<bool>("isDarkThen");
        QTest::addColumn<double>("least");
        const QPalette usual(QColor(0xef, 0xef, 0xef));
        const QPalette usualDark(QColor(0x30, 0x30, 0x30));
        const QPalette white(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::white);
        const QPalette black(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black);
        QTest::newRow("light") << ThemeChoice::Light << usual << false << 4.5;
        QTest::newRow("dark") << ThemeChoice::Dark << usual << true << 4.5;
        QTest::newRow("as a light desktop") << ThemeChoice::System << usual << false << 4.5;
        QTest::newRow("as a dark desktop") << ThemeChoice::System << usualDark << true << 4.5;
        QTest::newRow("high contrast") << ThemeChoice::HighContrast << usual << false << 7.0;
        QTest::newRow("high contrast, dark") << ThemeChoice::HighContrast << usualDark << true << 7.0;
        QTest::newRow("as a desktop of high contrast") << ThemeChoice::System << white << false << 7.0;
        QTest::newRow("as a dark desktop of high contrast") << ThemeChoice::System << black << true << 7.0;
        QTest::newRow("light, whatever the desktop") << ThemeChoice::Light << black << false << 4.5;
    }

    void everyTextIsReadable()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(QPalette, desktop);
        QFETCH(bool, isDarkThen);
        QFETCH(double, least);
        qApp->setProperty("ondelete.desktopsPalette", desktop);
        applyTheme(*qApp, choice);
        const QPalette palette = qApp->palette();
        const Colors &colors = colorsOf(palette);
        QCOMPARE(isDark(palette), isDarkThen);
        QVERIFY(least < 7 || contrast(colors.line, colors.panel) >= 7); // grounds are alike, lines are what is seen
        QVERIFY(contrast(colors.accent, colors.panel) >= 3);            // the focus
        for (const QColor &back : {colors.window, colors.panel, colors.side, colors.selected, colors.hover}) {
            QVERIFY2(contrast(colors.text, back) >= least, qPrintable(back.name()));
            QVERIFY2(contrast(colors.muted, back) >= least, qPrintable(back.name()));
        }
        QVERIFY(contrast(colors.onAccent, colors.accent) >= least);
        QVERIFY(contrast(colors.panel, colors.bad) >= least);
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad, Tone::SetNull, Tone::Accent,
                                Tone::Staging, Tone::Development}) {
            const TonePair pair = toneColors(palette, tone);
            QVERIFY2(contrast(pair.text, pair.back) >= least, qPrintable(pair.text.name()));
        }
    }

    void everyWidgetHasTheSameColours_data() { everyTextIsReadable_data(); }

    void everyWidgetHasTheSameColours()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(QPalette, desktop);
        qApp->setProperty("ondelete.desktopsPalette", desktop);
        applyTheme(*qApp, choice);
        QTreeWidget tree;
        QLabel label;
        for (QWidget *widget : {static_cast<QWidget *>(&tree), static_cast<QWidget *>(&label), tree.viewport()}) {
            widget->ensurePolished();
            QCOMPARE(&colorsOf(widget->palette()), &colorsOf(qApp->palette()));
        }
    }

    void noticeIsReadableAfterEachChangeOfTheme()
    {
        qApp->setProperty("ondelete.desktopsPalette", QPalette());
        QWidget window;
        auto *notice = new NoticeBox(Tone::Warning, u"The column is NOT NULL"_s, u"Text"_s, &window);
        window.show();
        const QList<ThemeChoice> themes{ThemeChoice::Light, ThemeChoice::Dark,  ThemeChoice::HighContrast,
                                        ThemeChoice::Dark,  ThemeChoice::Light, ThemeChoice::HighContrast,
                                        ThemeChoice::Light};
        for (const ThemeChoice theme : themes) {
            applyTheme(*qApp, theme);
            for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad, Tone::Neutral}) {
                notice->setNotice(tone, u"The column is NOT NULL"_s, u"Text"_s);
                const auto next = theme == ThemeChoice::Light ? ThemeChoice::HighContrast : ThemeChoice::Light;
                applyTheme(*qApp, next); // while it stands there
                applyTheme(*qApp, theme);
                const auto labels = notice->findChildren<QLabel *>();
                const auto headline = std::ranges::find(labels, u"The column is NOT NULL"_s, &QLabel::text);
                QVERIFY(headline != labels.end());
                const QColor ink = (*headline)->palette().color(QPalette::WindowText);
                const QColor back = toneColors(qApp->palette(), tone).back;
                QVERIFY2(contrast(ink, back) >= 4.5, qPrintable(ink.name() + u" on "_s + back.name()));
            }
        }
    }

    void tickBoxOfARowCanBeSeen_data() { everyTextIsReadable_data(); }

    void tickBoxOfARowCanBeSeen()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(QPalette, desktop);
        qApp->setProperty("ondelete.desktopsPalette", desktop);
        applyTheme(*qApp, choice);
        QTreeWidget tree;
        tree.setHeaderHidden(true);
        tree.setRootIsDecorated(false);
        auto *item = new QTreeWidgetItem(&tree); // no text: only the box is drawn
        item->setCheckState(0, Qt::Unchecked);
        tree.resize(60, 60);
        tree.show();
        const QColor back = colorsOf(tree.palette()).panel;
        const QRect row = tree.visualItemRect(item);
        const QImage image = tree.viewport()->grab(row).toImage();
        double seen = 0;
        for (int x = 0; x < image.width(); ++x)
            seen = std::max(seen, contrast(image.pixelColor(x, image.height() / 2), back));
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
    }

    void everyIconIsDrawn()
    {
        for (int name = 0; name <= static_cast<int>(Icon::Warning); ++name) {
            for (const int side : {16, 32}) {
                const QImage image = icon(static_cast<Icon>(name)).pixmap(side, side).toImage();
                bool inked = false;
                for (int y = 0; y < image.height() && !inked; ++y)
                    for (int x = 0; x < image.width() && !inked; ++x)
                        inked = qAlpha(image.pixel(x, y)) > 128;
                QVERIFY2(inked, qPrintable(QString::number(name)));
            }
        }
    }

    void iconFollowsTheTheme()
    {
        const QIcon check = icon(Icon::Check, &Colors::good);
        applyTheme(*qApp, ThemeChoice::Light);
        const QImage light = check.pixmap(16, 16).toImage();
        applyTheme(*qApp, ThemeChoice::Dark);
        QVERIFY(check.pixmap(16, 16).toImage() != light);
    }

    void toolTipsShowWhatTheyAreGiven()
    {
        keepToolTipsPlain(*qApp);
        QWidget host;
        host.show();
        const QString name = u"<b>table</b><img src='file:///etc/hostname'>"_s;
        QToolTip::showText(host.mapToGlobal(QPoint()), name, &host);
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto tip = std::ranges::find_if(all, [](const QWidget *widget) { return widget->inherits("QTipLabel"); });
        QVERIFY(tip != all.end());
        QCOMPARE(static_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
        QCOMPARE(static_cast<QLabel *>(*tip)->text(), name);
        QToolTip::hideText();
    }

    void pillsSayInWordsWhatTheirColourSays()
    {
        PillLabel label;
        label.setPills({{pillOf(DeleteRule::NoAction), pillOf(DeleteRule::SetNull)}, Pills::Between::Arrow});
        QCOMPARE(label.accessibleName(), u"NO ACTION → SET NULL"_s);
        QVERIFY(label.sizeHint().width() > 100);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
