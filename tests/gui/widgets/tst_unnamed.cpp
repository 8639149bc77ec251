// SPDX-License-Identifier: MIT
#include "gui/widgets/unnamed.h"

#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUnnamed : public QObject
{
    Q_OBJECT

private slots:
    void whatHasNoNameIsFound()
    {
        QWidget window;
        auto *inner = new QWidget(&window);
        auto *column = new QVBoxLayout(inner);
        auto *edit = new QLineEdit(inner);
        edit->setObjectName(u"edit"_s);
        edit->setPlaceholderText(u"no name"_s);
        auto *button = new QToolButton(inner);
        button->setObjectName(u"button"_s);
        auto *list = new QListWidget(inner);
        list->setObjectName(u"list"_s);
        list->addItem(u"one"_s);
        auto *check = new QCheckBox(u"Yes"_s, inner);
        auto *spin = new QSpinBox(inner);
        auto *label = new QLabel(u"&Days"_s, inner);
        label->setBuddy(spin);
        for (QWidget *widget :
             {static_cast<QWidget *>(edit), static_cast<QWidget *>(button), static_cast<QWidget *>(list),
              static_cast<QWidget *>(check), static_cast<QWidget *>(spin), static_cast<QWidget *>(label)})
            column->addWidget(widget);
        window.show();
        QStringList found = unnamedIn(window);
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"no name: QLineEdit “edit”"_s, u"no name: QListWidget “list”"_s,
                              u"no name: QToolButton “button”"_s}));
        edit->setAccessibleName(u"Search"_s);
        list->setAccessibleName(u"Pages"_s);
        button->hide();
        QCOMPARE(unnamedIn(window), QStringList());
    }
};

QTEST_MAIN(TestUnnamed)
#include "tst_unnamed.moc"
