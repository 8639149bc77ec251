// SPDX-License-Identifier: MIT
#include "gui/widgets/toast.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <memory>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_host = std::make_unique<QWidget>();
        m_host->resize(900, 600);
        m_edit = new QLineEdit(m_host.get());
        m_toast = new Toast(m_host.get());
        m_host->show();
        m_host->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
        m_edit->setFocus();
    }

    void cleanup() { m_host.reset(); }

    void saysItsTextAloudAndDoesNotTakeTheFocus()
    {
        m_toast->tell(Tone::Good, u"Session removed"_s);
        QVERIFY(m_toast->isVisible());
        QCOMPARE(m_toast->text(), u"Session removed"_s);
        QCOMPARE(m_toast->accessibleName(), u"Session removed"_s);
        QVERIFY(m_edit->hasFocus());
        QVERIFY(timer().isActive());
    }

    void goesByItself()
    {
        m_toast->tell(Tone::Good, u"Session removed"_s);
        timer().start(1); // rather than waiting for seconds
        QTRY_VERIFY(m_toast->isHidden());
    }

    void failuresStayLonger()
    {
        m_toast->tell(Tone::Good, u"Session removed"_s);
        const int usual = timer().interval();
        m_toast->tell(Tone::Bad, u"Failed to remove session: it is used."_s);
        QVERIFY(timer().interval() > usual);
    }

    void staysWhileSomebodyReadsIt()
    {
        m_toast->tell(Tone::Good, u"Session removed"_s);
        const QPointF inside(5, 5);
        QEnterEvent enter(inside, inside, m_toast->mapToGlobal(inside));
        QApplication::sendEvent(m_toast, &enter);
        QVERIFY(!timer().isActive());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_toast, &leave);
        QVERIFY(timer().isActive());
    }

    void keyboardReachesAndClosesIt()
    {
        m_toast->tell(Tone::Bad, u"Failed to remove session: it is used."_s);
        QTest::keyClick(m_host.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_toast->findChild<QToolButton *>()->hasFocus());
        QVERIFY(!timer().isActive());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(m_toast->isHidden());
    }

    void offerIsMadeOnceAndByTheKeyboardToo()
    {
        int acted = 0;
        m_toast->tell(Tone::Good, u"Session removed"_s);
        const int usual = timer().interval();
        m_toast->offer(u"Undo"_s, [&] { ++acted; });
        QVERIFY(timer().interval() > usual);
        QVERIFY(button().isVisible());
        QCOMPARE(button().accessibleName(), u"Undo: Session removed"_s);
        QTest::keyClick(m_host.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(button().hasFocus() && !timer().isActive());
        QTest::keyClick(&button(), Qt::Key_Space);
        QCOMPARE(acted, 1);
        QVERIFY(m_toast->isHidden());
        QVERIFY(m_edit->hasFocus()); // goes on where it was
        m_toast->tell(Tone::Good, u"Saved"_s);
        QVERIFY(button().isHidden());
    }

    void offerThatIsWithdrawnGoes()
    {
        m_toast->tell(Tone::Good, u"Session removed"_s);
        m_toast->withdrawOffer();
        QVERIFY(m_toast->isVisible());
        m_toast->offer(u"Undo"_s, [] {});
        m_toast->withdrawOffer();
        QVERIFY(m_toast->isHidden());
    }

    void behindADialogItWaits()
    {
        auto *dialog = new QDialog(m_host.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        m_toast->tell(Tone::Good, u"Session removed"_s);
        m_toast->offer(u"Undo"_s, [] {});
        QVERIFY(m_toast->isHidden());
        dialog->close();
        QTRY_VERIFY(m_toast->isVisible());
        QVERIFY(button().isVisible() && timer().isActive());
        auto *next = new QDialog(m_host.get());
        next->open();
        QTRY_VERIFY(!timer().isActive()); // nobody can read it there
        delete next;
        QTRY_VERIFY(timer().isActive());
        QVERIFY(m_toast->isVisible());
    }

    void whatIsAboutTheDialogStandsInIt()
    {
        auto *dialog = new QDialog(m_host.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->resize(500, 400);
        dialog->open();
        m_toast->tellAbove(Tone::Warning, u"Close the open dialog first."_s);
        QVERIFY(m_toast->isVisible());
        QCOMPARE(m_toast->window(), dialog);
        QVERIFY(dialog->rect().contains(m_toast->geometry()) && timer().isActive());
        dialog->close();
        QTRY_COMPARE(m_toast->window(), m_host.get());
        QVERIFY(m_toast->isVisible() && m_host->rect().contains(m_toast->geometry()));
    }

    void longTextStaysInsideTheWindow()
    {
        m_toast->tell(Tone::Bad,
                      u"Failed to remove session: "_s + u"twelve webinars still use its groups; "_s.repeated(6));
        QVERIFY(m_host->rect().contains(m_toast->geometry()));
        m_host->resize(500, 400);
        QTRY_VERIFY(m_host->rect().contains(m_toast->geometry()));
    }

private:
    QPushButton &button() const { return *m_toast->findChild<QPushButton *>(u"toastButton"_s); }
    QTimer &timer() const { return *m_toast->findChild<QTimer *>(u"stay"_s); }

    std::unique_ptr<QWidget> m_host;
    QLineEdit *m_edit = nullptr;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
