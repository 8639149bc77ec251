// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>

#include <stop_token>

namespace ondelete {

// Files in folders where others write, too: nothing is done through a link that somebody puts there, and what is no
// plain file is neither opened nor waited for.

enum class Links { Follow, Never };

/// Opens the plain file @p path for reading. A pipe, a device or a folder is not opened, nor waited for.
/// @p links: whether the last part of the path may be one.
[[nodiscard]] bool openPlain(QFile &file, const QString &path, Links links = Links::Follow);

/// Whether somebody else may write to the file, or own it.
[[nodiscard]] bool othersMayWrite(const QFile &file);
/// Whether a part of the file was never written: no file of ours has such a hole.
[[nodiscard]] bool hasHole(const QFile &file);
/// The same of a file of @p size bytes that nothing is read from by a position.
[[nodiscard]] bool hasHole(int handle, qint64 size);

/// The @p size bytes of a file from @p from on; fewer where it ends before, or can't be read.
[[nodiscard]] QByteArray readAt(int handle, qint64 from, qint64 size);

/// Opens @p file as a new one without a name, which nobody else can reach and nothing is left of.
[[nodiscard]] bool openUnnamed(QFile &file);

/// Copies the rest of @p from to a file without a name, which nobody else can reach, and opens it as @p copy; not to
/// its end where @p stop asks for it.
[[nodiscard]] bool copyUnnamed(QFile &from, QFile &copy, const std::stop_token &stop = {});

/// Whether @p name names a file in the folder that it is looked for in, and nowhere else.
[[nodiscard]] bool isFileName(const QString &name);

/// A folder that is known by its descriptor: what is done in it is done there, wherever its path leads meanwhile.
class HeldFolder
{
public:
    /// @p links: whether the last part of the path may be one.
    explicit HeldFolder(const QString &path, Links links = Links::Never);
    /// The folder @p name in the team's folder; made for those who may use that one where it is not there.
    [[nodiscard]] static HeldFolder inTeam(const QString &team, const QString &name);
    ~HeldFolder();
    HeldFolder(HeldFolder &&other) noexcept;
    HeldFolder(const HeldFolder &) = delete;
    HeldFolder &operator=(const HeldFolder &) = delete;
    HeldFolder &operator=(HeldFolder &&) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    /// A path to @p name that leads into this folder as long as this object lives; empty: the folder itself.
    [[nodiscard]] QString path(const QString &name = {}) const;
    /// @p text, with the path that people know in place of path()'s.
    [[nodiscard]] QString readable(QString text) const;

    /// Whether there is anything of this name, if only a link that leads nowhere.
    [[nodiscard]] bool contains(const QString &name) const;
    /// Plain files alone; not what a link leads to.
    [[nodiscard]] QStringList plainFiles(const QString &ending) const;
    /// Opens the plain file @p name for reading, as its name stands in the folder; -1 where it is none.
    [[nodiscard]] int handleOf(const QByteArray &name) const;
    /// Removes the plain file @p name.
    [[nodiscard]] bool remove(const QString &name) const;
    /// Lets those who may read the team's folder @p team read the plain file @p name. Where the disk knows no such
    /// modes, its own rules hold.
    void openToTeam(const QString &name, const QString &team) const;

private:
    HeldFolder(int handle, const QString &path);

    int m_handle;
    QString m_path;
};

} // namespace ondelete
