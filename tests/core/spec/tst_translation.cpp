// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/specwriter.h"
#include "core/spec/translation.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void builtInSpecHasEveryTextInSpanish()
    {
        const QMap<QString, QString> spanish = builtInSpec().translations.value(u"es"_s);
        QStringList missing;
        for (const QString &text : textsOf(builtInSpec())) {
            if (!spanish.contains(text))
                missing.append(text);
        }
        QCOMPARE(missing, QStringList());
    }

    void localizedSpecSaysAllInTheLanguage()
    {
        const Spec spec = localized(builtInSpec(), QLocale(u"es_MX"_s)); // served by "es"
        QCOMPARE(spec.root.plural, u"sesiones"_s);
        QCOMPARE(spec.root.columns[0].title, u"Teléfono"_s);
        QCOMPARE(spec.root.columns[3].labels.value(u"qr_pending"_s), u"espera código QR"_s);
        QCOMPARE(spec.root.listed->text, u"Sin conexión"_s);
        QVERIFY(spec.root.protectedRows->text.startsWith(u"Esta sesión"_s));
        QCOMPARE(spec.labelOf({u"public"_s, u"whatsapp_groups"_s}), u"grupos"_s);
        QVERIFY(spec.rules[0].reason.startsWith(u"El historial"_s));
        // Names of the database and values are no texts.
        QCOMPARE(spec.root.table, builtInSpec().root.table);
        QCOMPARE(spec.root.listed->values, QStringList{u"connected"_s});
        QCOMPARE(spec.rules[0].columns, builtInSpec().rules[0].columns);
    }

    void languageThatIsNotThereLeavesTheTextsAsTheyAre()
    {
        QCOMPARE(localized(builtInSpec(), QLocale(QLocale::German)), builtInSpec());
        QCOMPARE(localized(builtInSpec(), QLocale::c()), builtInSpec());
    }

    void countryComesBeforeTheLanguage()
    {
        Spec spec = builtInSpec();
        spec.translations = {{u"pt"_s, {{u"Phone"_s, u"Telemóvel"_s}}}, {u"pt-BR"_s, {{u"Phone"_s, u"Celular"_s}}}};
        QCOMPARE(localized(spec, QLocale(u"pt_BR"_s)).root.columns[0].title, u"Celular"_s);
        QCOMPARE(localized(spec, QLocale(u"pt_PT"_s)).root.columns[0].title, u"Telemóvel"_s);
        QCOMPARE(localized(spec, QLocale(u"pt_PT"_s)).root.columns[1].title, u"Name"_s);
    }

    void whatIsWrittenIsNotWhatIsShown()
    {
        const Spec shown = localized(builtInSpec(), QLocale(QLocale::Spanish));
        QCOMPARE(asWritten(shown), builtInSpec());
        QCOMPARE(asWritten(builtInSpec()), builtInSpec());
        // A window that goes over to another language begins with the original.
        QCOMPARE(localized(shown, QLocale(QLocale::English)), builtInSpec());
        QCOMPARE(asWritten(localized(shown, QLocale(QLocale::Spanish))), builtInSpec());
    }

    void translationOfWhatIsNoLongerSaidIsNotWritten()
    {
        Spec spec = builtInSpec();
        const QString gone = std::exchange(spec.rules[0].reason, u"Decided otherwise."_s);
        const SpecReading reading = readSpec(writeSpec(spec));
        QVERIFY(reading.isGood());
        QMap<QString, QString> left = builtInSpec().translations.value(u"es"_s);
        QVERIFY(left.remove(gone) == 1);
        QCOMPARE(reading.spec.translations.value(u"es"_s), left);
    }
};

QTEST_APPLESS_MAIN(TestTranslation)
#include "tst_translation.moc"
