// SPDX-License-Identifier: MIT
#include "gui/widgets/sqlhighlighter.h"

#include "gui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ondelete {

SqlHighlighter::SqlHighlighter(QPlainTextEdit &edit)
    : QSyntaxHighlighter(edit.document())
    , m_edit(edit)
{
    edit.installEventFilter(this);
}

bool SqlHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    // One alternative each; the first that matches at a place wins, so that a keyword in a comment stays a comment.
    static const QRegularExpression token(
        uR"((?<comment>--.*$)|(?<string>'(?:[^']|'')*'?)|(?<name>"(?:[^"]|"")*"?)|(?<word>\b(?:ADD|ALTER|AND|AS|BEGIN|BY|CASCADE|CHECK|COLUMN|COMMENT|COMMIT|CONCURRENTLY|CONSTRAINT|CONNECT|CREATE|DATABASE|DEFAULT|DEFERRABLE|DEFERRED|DELETE|DO|DROP|ELSE|END|EXCEPTION|EXCLUSIVE|EXISTS|FOR|FOREIGN|FROM|GRANT|IF|IN|INDEX|INITIALLY|INSERT|INTO|IS|KEY|LOCAL|LOCK|MATCH|MODE|NO|ACTION|NOT|NULL|ON|ONLY|OR|POLICY|RAISE|REFERENCES|RENAME|RESTRICT|ROLLBACK|SELECT|SET|SCHEMA|SHARE|SIMPLE|FULL|TABLE|TEMPORARY|THEN|TO|UPDATE|USAGE|USING|VALID|VALIDATE|VALUES|WHERE|WITH|ACCESS|ROW)\b))"_s);
    const Colors &colors = colorsOf(QGuiApplication::palette());
    QTextCharFormat comment;
    comment.setForeground(colors.muted);
    comment.setFontItalic(true);
    QTextCharFormat string;
    string.setForeground(colors.good);
    QTextCharFormat word;
    word.setForeground(colors.accent);
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto start = static_cast<int>(match.capturedStart());
        const auto length = static_cast<int>(match.capturedLength());
        if (match.hasCaptured(u"comment"_s))
            setFormat(start, length, comment);
        else if (match.hasCaptured(u"string"_s))
            setFormat(start, length, string);
        else if (match.hasCaptured(u"word"_s))
            setFormat(start, length, word);
    }
}

} // namespace ondelete
