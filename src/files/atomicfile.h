// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string>

namespace ondelete {

enum class Overwrite {
    Never,
    Replace, ///< a file that a person named: a link is followed, and its mode stays; a pipe or a device is written to
    ReplacePlain ///< a plain file alone: what else stands there, also a link to one, is left alone
};

/// What the name of a file begins with until it is whole and gets its own.
inline constexpr QLatin1StringView temporaryBeginning(".ondelete-");

/// A new file, mode 0600, that gets its name when it is whole and on the disk; until then it stands beside that place,
/// and nobody else removes it as abandoned. The one way in which files of ours come to be.
class AtomicFile
{
public:
    enum class Placing {
        Done,
        Failed,      ///< nothing stands there that did not before; errno says why
        Unconfirmed, ///< it replaced what was there, but the disk does not confirm it; errno says why
    };

    /// @p partial: its name until then, where others have to know it; empty: any.
    explicit AtomicFile(const QString &path, Overwrite overwrite, const QString &partial = {});
    /// Removes what has not got its name.
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    /// Otherwise errno says why it could not be made.
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    /// Returns false with errno set.
    [[nodiscard]] bool write(QByteArrayView bytes);
    /// What was written there; less where it can't be read, with errno set.
    [[nodiscard]] QByteArray read(qint64 from, qint64 size) const;
    /// Makes room for another one in its place: it never gets a name, but can be read as long as it lives.
    void makeRoom();
    /// Gives it its name, on the disk, and closes it.
    [[nodiscard]] Placing place();

private:
    [[nodiscard]] bool giveName();
    void discard();

    Overwrite m_overwrite;
    QString m_path; ///< where the file is to be: of a link that is followed, what it leads to
    std::string m_partial;
    int m_handle = -1;
};

} // namespace ondelete
