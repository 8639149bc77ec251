// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
}

/// As earlier versions sealed it, and as everybody can.
QByteArray sealedWithoutSignature(QByteArray content)
{
    content.truncate(content.lastIndexOf("-- sha256 "));
    if (const qsizetype signature = content.lastIndexOf("-- signature "); signature >= 0)
        content.truncate(signature);
    return content + "-- sha256 " + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace

/// An undo file proves who wrote it: the built program on a real server, with forged ones.
class TestProvenance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_program = std::make_unique<Program>();
        m_stranger = std::make_unique<Program>();
        m_database = m_fixture.sampleDatabase();
        m_id = sampleStory(u"clean"_s).sessionId;
        m_phone = superuser(u"SELECT phone_number FROM whatsapp_sessions WHERE id::text = '%1'"_s.arg(m_id));
        m_undo = m_program->path(u"undo.sql"_s);
        const Ran deleted = run({u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, m_undo});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
    }
    void cleanup() { m_database.reset(); }

    void ownFileIsKnown()
    {
        const Ran verified = m_program->run({u"archives"_s, u"verify"_s, m_undo, u"--format"_s, u"json"_s});
        QCOMPARE(verified.status, 0);
        QCOMPARE(provenanceIn(verified), u"own"_s);
        QVERIFY2(verified.err.contains(u"signed by you"_s), qPrintable(verified.err));
        const QFile::Permissions mode =
            QFile::permissions(m_program->path(u"home/.local/share/ondelete/signing.key"_s));
        QCOMPARE(mode & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void changedFileIsRefusedByItsRecord()
    {
        put(m_undo, changed());
        const Ran verified = m_program->run({u"archives"_s, u"verify"_s, m_undo});
        QCOMPARE(verified.status, 2);
        QVERIFY2(verified.err.contains(u"another checksum"_s), qPrintable(verified.err));
        for (const QStringList &how :
             {QStringList{u"--dry-run"_s}, {u"--yes"_s}, {u"--yes"_s, u"--even-if-unsigned"_s}}) {
            const Ran undone = run(QStringList{u"undo"_s, m_undo} + how);
            QVERIFY2(undone.status != 0, qPrintable(undone.out));
        }
        QCOMPARE(sessions(), 0);
    }

    void signatureThatDoesNotFitIsSaid()
    {
        QByteArray content = contentOf(m_undo);
        content.replace(m_phone.toUtf8(), otherPhone());
        content.truncate(content.lastIndexOf("-- sha256 "));
        put(m_undo,
            content + "-- sha256 " + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '\n');
        const Ran verified = m_stranger->run({u"archives"_s, u"verify"_s, m_undo});
        QCOMPARE(verified.status, 2);
        QVERIFY2(verified.err.contains(u"signature does not fit"_s), qPrintable(verified.err));
    }

    void unsignedFileIsRestoredOnlyWhenToldAndShown()
    {
        const QString forged = m_stranger->path(u"forged.sql"_s);
        put(forged, changed());
        const Ran verified = m_stranger->run({u"archives"_s, u"verify"_s, forged, u"--format"_s, u"json"_s});
        QCOMPARE(verified.status, 1);
        QCOMPARE(provenanceIn(verified), u"unsigned"_s);
        const Ran plain = strange({u"undo"_s, forged, u"--yes"_s});
        QCOMPARE(plain.status, 4);
        QVERIFY2(plain.err.contains(u"Nothing proves who wrote it"_s), qPrintable(plain.err));
        const Ran unseen = strange({u"undo"_s, forged, u"--yes"_s, u"--even-if-unsigned"_s});
        QCOMPARE(unseen.status, 2);
        QVERIFY2(unseen.err.contains(u"look at them with --dry-run first"_s), qPrintable(unseen.err));
        QCOMPARE(sessions(), 0);
        const Ran look = strange({u"undo"_s, forged, u"--dry-run"_s, u"--format"_s, u"json"_s});
        QVERIFY2(look.status == 0, qPrintable(look.err));
        QVERIFY2(look.out.contains(QString::fromLatin1(otherPhone())), qPrintable(look.out)); // every row is there
        QVERIFY(!look.json()[u"doubt"].toString().isEmpty());
        // What triggers changed in rows that stayed is not put back, and that is said before and after.
        const QString notPutBack = u"in rows of public.organizations that stayed only their links are put back"_s;
        QVERIFY2(look.out.contains(notPutBack), qPrintable(look.out));
        qint64 rows = 0;
        for (const QJsonValue &table : look.json()[u"tables"].toArray())
            rows +=
                table[u"inserted"].toInteger() + table[u"relinked"].toInteger() + table[u"changed_since"].toInteger();
        QCOMPARE(look.json()[u"rows"].toArray().size(), rows);
        QCOMPARE(strange({u"undo"_s, forged, u"--yes"_s}).status, 4);
        const Ran done = strange({u"undo"_s, forged, u"--yes"_s, u"--even-if-unsigned"_s});
        QCOMPARE(done.status, 0);
        QVERIFY2(done.out.simplified().contains(notPutBack), qPrintable(done.out));
        QCOMPARE(sessions(), 1);
    }

    void inventedFileWritesOnlyWhatADeleteCouldHaveRemoved()
    {
        QByteArray content = contentOf(m_undo);
        // Another column than a key's, and a table out of the reach.
        const QString forged = m_stranger->path(u"forged.sql"_s);
        const QByteArray manifest = content.sliced(content.indexOf("-- manifest ") + 12);
        QJsonObject object = QJsonDocument::fromJson(manifest.first(manifest.indexOf('\n'))).object();
        QJsonArray blocks = object[u"blocks"].toArray();
        QJsonObject organizations{
            {u"fate"_s, u"written"_s},
            {u"table"_s, QJsonArray{u"public"_s, u"organizations"_s}},
            {u"columns"_s, QJsonArray{QJsonArray{u"id"_s, u"uuid"_s}, QJsonArray{u"name"_s, u"text"_s}}},
            {u"primary_key"_s, QJsonArray{u"id"_s}},
            {u"rows"_s, 0},
            {u"writes"_s,
             QJsonArray{QJsonObject{{u"bit"_s, 0},
                                    {u"constraint"_s, u"x"_s},
                                    {u"columns"_s, QJsonArray{u"name"_s}},
                                    {u"left"_s, QJsonArray{QJsonArray{u"Acme"_s}}}}}}};
        // What triggers left stands behind all other blocks; without it the rest is as an earlier program wrote it.
        qsizetype cut = content.lastIndexOf("\\.\n") + 3;
        while (blocks.last()[u"fate"].toString() == u"left") {
            blocks.removeLast();
            const qsizetype from = content.indexOf("COPY pg_temp.ondelete_" + QByteArray::number(blocks.size()) + " (");
            content.remove(from, cut - from);
            cut = from;
        }
        content.replace("undo file, version 2", "undo file, version 1");
        const qsizetype block = blocks.size();
        blocks.append(organizations);
        QJsonObject out = blocks[0].toObject();
        out[u"table"_s] = QJsonArray{u"public"_s, u"notification_campaigns"_s};
        out[u"columns"_s] = QJsonArray{QJsonArray{u"id"_s, u"uuid"_s}};
        out[u"primary_key"_s] = QJsonArray{u"id"_s};
        out[u"rows"_s] = 0;
        out[u"writes"_s] = QJsonArray();
        out[u"fate"_s] = u"deleted"_s;
        blocks.append(out);
        object[u"blocks"_s] = blocks;
        content.replace(manifest.first(manifest.indexOf('\n')), QJsonDocument(object).toJson(QJsonDocument::Compact));
        const qsizetype end = content.lastIndexOf("\\.\n") + 3;
        content.insert(end,
                       "COPY pg_temp.ondelete_" + QByteArray::number(block) + " (c0, c1, mask) FROM stdin;\n\\.\n"
                           + "COPY pg_temp.ondelete_" + QByteArray::number(block + 1) + " (c0) FROM stdin;\n\\.\n");
        put(forged, sealedWithoutSignature(content));
        QCOMPARE(m_stranger->run({u"archives"_s, u"verify"_s, forged}).status, 1);
        const Ran look = strange({u"undo"_s, forged, u"--dry-run"_s});
        QCOMPARE(look.status, 4);
        QVERIFY2(look.err.contains(u"change the column name of public.organizations"_s), qPrintable(look.err));
        QVERIFY2(look.err.contains(u"insert rows into public.notification_campaigns"_s), qPrintable(look.err));
    }

    void colleaguesKeyIsTrustedByAPerson()
    {
        const Ran foreign = m_stranger->run({u"archives"_s, u"verify"_s, m_undo, u"--format"_s, u"json"_s});
        QCOMPARE(foreign.status, 1);
        QCOMPARE(provenanceIn(foreign), u"foreign"_s);
        QCOMPARE(strange({u"undo"_s, m_undo, u"--yes"_s}).status, 4);
        QCOMPARE(m_stranger->run({u"archives"_s, u"trust"_s, u"abc"_s, u"Asha"_s}).status, 2);
        const QString key = m_program->run({u"archives"_s, u"key"_s}).out.trimmed();
        QCOMPARE(m_stranger->run({u"archives"_s, u"trust"_s, key, u"Asha"_s}).status, 0);
        const Ran known = m_stranger->run({u"archives"_s, u"verify"_s, m_undo, u"--format"_s, u"json"_s});
        QCOMPARE(known.status, 0);
        QCOMPARE(provenanceIn(known), u"colleague"_s);
        QVERIFY2(known.err.contains(u"Asha"_s), qPrintable(known.err));
        const Ran undone = strange({u"undo"_s, m_undo, u"--yes"_s});
        QVERIFY2(undone.status == 0, qPrintable(undone.err));
        QCOMPARE(sessions(), 1);
    }

    void earlierVersionsFileIsRestoredByItsRecord()
    {
        put(m_undo, sealedWithoutSignature(contentOf(m_undo)));
        const QDir records(m_program->path(u"home/.local/share/ondelete/receipts"_s));
        const QString record = records.filePath(records.entryList({u"*.json"_s}).first());
        QJsonObject object = QJsonDocument::fromJson(contentOf(record)).object();
        object.remove(u"signature"_s);
        object[u"archive"_s] = QJsonObject{
            {u"path"_s, m_undo},
            {u"sha256"_s,
             QString::fromLatin1(QCryptographicHash::hash(contentOf(m_undo), QCryptographicHash::Sha256).toHex())}};
        put(record, QJsonDocument(object).toJson());
        const Ran verified = m_program->run({u"archives"_s, u"verify"_s, m_undo, u"--format"_s, u"json"_s});
        QCOMPARE(verified.status, 0);
        QCOMPARE(provenanceIn(verified), u"recorded"_s);
        const Ran undone = run({u"undo"_s, m_undo, u"--yes"_s});
        QVERIFY2(undone.status == 0, qPrintable(undone.err));
        QCOMPARE(sessions(), 1);
    }

private:
    Ran run(const QStringList &arguments) { return m_program->run(arguments, m_database->settings(u"owner"_s)); }
    Ran strange(const QStringList &arguments) { return m_stranger->run(arguments, m_database->settings(u"owner"_s)); }

    static QString provenanceIn(const Ran &ran)
    {
        return ran.json()[u"archives"].toArray().first()[u"provenance"].toString();
    }

    static QByteArray otherPhone() { return "+00000000000"; }
    QByteArray changed() const
    {
        return sealedWithoutSignature(contentOf(m_undo).replace(m_phone.toUtf8(), otherPhone()));
    }

    QString superuser(const QString &sql) { return Connection(m_database->settings()).query(sql).text(0, 0); }
    int sessions()
    {
        return superuser(u"SELECT count(*) FROM whatsapp_sessions WHERE id::text = '%1'"_s.arg(m_id)).toInt();
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Program> m_stranger;
    QString m_id;
    QString m_phone;
    QString m_undo;
};

QTEST_GUILESS_MAIN(TestProvenance)
#include "tst_provenance.moc"
