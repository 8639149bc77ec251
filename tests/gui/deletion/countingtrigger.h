// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <QtTest/QTest>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace ondelete {

/// A counter beside the plan, which knows each session that goes; it begins with 7. @p more is run before it counts.
inline void addCountingTrigger(const ConnectionSettings &superuser, const QString &more = {})
{
    Connection connection(superuser);
    connection.query(u"CREATE TABLE public.totals (gone int)"_s);
    connection.query(u"GRANT ALL ON public.totals TO PUBLIC"_s);
    connection.query(u"INSERT INTO public.totals VALUES (7)"_s);
    connection.query(u"CREATE FUNCTION public.count_it() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN %1 UPDATE "
                     "public.totals SET gone = gone + 1; RETURN NULL; END$$"_s.arg(more));
    connection.query(u"CREATE TRIGGER count_it AFTER DELETE ON public.whatsapp_sessions FOR EACH ROW EXECUTE "
                     "FUNCTION public.count_it()"_s);
}

inline qint64 counted(const ConnectionSettings &superuser)
{
    return Connection(superuser).query(u"SELECT max(gone) FROM public.totals"_s).integer(0, 0);
}

/// Says yes to the question of @p dialog whether to try, which names whose code runs.
inline void acceptTry(const QWidget &dialog)
{
    auto *question = dialog.findChild<QMessageBox *>();
    QVERIFY(question && question->informativeText().contains(u"count_it"));
    for (QAbstractButton *one : question->buttons())
        if (question->buttonRole(one) == QMessageBox::AcceptRole)
            one->click();
}

} // namespace ondelete
