// SPDX-License-Identifier: MIT
#include "core/preview/actionwords.h"
#include "core/preview/previewdifference.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Preview preview(const QString &digest, const QList<std::tuple<QString, RowAction, qint64>> &entries)
{
    Preview made;
    made.digest = digest;
    for (const auto &[table, action, rows] : entries) {
        PreviewEntry entry;
        entry.table = {u"public"_s, table};
        entry.label = table;
        entry.action = action;
        entry.rows = rows;
        made.entries.append(entry);
    }
    return made;
}

} // namespace

class TestPreviewDifference : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void equalDigestsDifferInNothing()
    {
        QVERIFY(differences(preview(u"d"_s, {{u"groups"_s, RowAction::Delete, 5}}), preview(u"d"_s, {})).isEmpty());
    }

    void eachTableAndActionHasItsLine()
    {
        const Preview shown = preview(u"d"_s,
                                      {{u"groups"_s, RowAction::Delete, 5},
                                       {u"links"_s, RowAction::SetNull, 7},
                                       {u"links"_s, RowAction::Delete, 2},
                                       {u"members"_s, RowAction::Delete, 1}});
        const Preview now = preview(u"e"_s,
                                    {{u"groups"_s, RowAction::Delete, 1'200},
                                     {u"links"_s, RowAction::SetNull, 7},
                                     {u"members"_s, RowAction::Delete, 1},
                                     {u"webinars"_s, RowAction::Block, 3},
                                     {u"drafts"_s, RowAction::SetDefault, 4},
                                     {u"sums"_s, RowAction::Update, 5},
                                     {u"notes"_s, RowAction::Dangle, 6},
                                     {u"hidden"_s, RowAction::Unknown, 8},
                                     {u"log"_s, RowAction::Insert, 9}});
        QCOMPARE(
            differences(shown, now),
            (QStringList{u"groups, deleted: 1,200 (5 were shown)"_s, u"webinars, in the way: 3 (0 were shown)"_s,
                         u"drafts, linked to something else: 4 (0 were shown)"_s, u"sums, changed: 5 (0 were shown)"_s,
                         u"notes, with the key of a deleted row: 6 (0 were shown)"_s,
                         u"hidden, unreadable: 8 (0 were shown)"_s, u"log, added: 9 (0 were shown)"_s,
                         u"links, deleted: 0 (2 were shown)"_s}));
    }

    void asManyOtherRowsAreSaidToo()
    {
        const QList<std::tuple<QString, RowAction, qint64>> entries{{u"groups"_s, RowAction::Delete, 5}};
        QCOMPARE(differences(preview(u"d"_s, entries), preview(u"e"_s, entries)),
                 QStringList{u"As many rows as were shown, but other ones."_s});
    }

    void actionsAreToldWithoutSql()
    {
        QCOMPARE(plainWords(u"groups"_s, RowAction::SetNull), u"groups, unlinked"_s);
        QSet<QString> all;
        for (const RowAction action : {RowAction::Delete, RowAction::SetNull, RowAction::SetDefault, RowAction::Update,
                                       RowAction::Block, RowAction::Dangle, RowAction::Unknown, RowAction::Insert}) {
            const QString words = plainWords(action);
            QVERIFY2(!words.isEmpty() && words == words.toLower(), qPrintable(words)); // no SET NULL
            all.insert(words);
        }
        QCOMPARE(all.size(), 8);
    }
};

QTEST_APPLESS_MAIN(TestPreviewDifference)
#include "tst_previewdifference.moc"
