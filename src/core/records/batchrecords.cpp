// SPDX-License-Identifier: MIT
#include "core/records/batchrecords.h"

#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

namespace ondelete {

QList<Receipt> batchesOf(const QString &set, const QList<Receipt> &all)
{
    QList<Receipt> batches;
    std::ranges::copy_if(all, std::back_inserter(batches), [&](const Receipt &one) {
        return one.kind == Receipt::Kind::Delete && one.state != Receipt::State::RolledBack && one.batch
            && one.batch->set == set;
    });
    std::ranges::stable_sort(batches, {}, [](const Receipt &one) { return one.batch->number; });
    return batches;
}

QList<Receipt> earlierBatches(const Receipt &like, const QualifiedName &root, const QStringList &keys,
                              const QList<Receipt> &all)
{
    const QSet<QString> wanted(keys.cbegin(), keys.cend());
    const Receipt *newest = nullptr; // they may come in any order
    for (const Receipt &one : all)
        if (one.kind == Receipt::Kind::Delete && one.batch && one.state == Receipt::State::Committed
            && one.systemIdentifier == like.systemIdentifier && one.database == like.database && one.batch->root == root
            && QSet<QString>(one.batch->keys.cbegin(), one.batch->keys.cend()) == wanted
            && (!newest || newest->at < one.at))
            newest = &one;
    if (!newest)
        return {};
    const QList<Receipt> batches = batchesOf(newest->batch->set, all);
    const bool isTakenBack = std::ranges::any_of(batches, [&](const Receipt &one) { return undoOf(one, all); });
    return isTakenBack ? QList<Receipt>() : batches;
}

bool areAll(const QList<Receipt> &batches)
{
    return std::ranges::any_of(
        batches, [](const Receipt &one) { return one.state == Receipt::State::Committed && one.batch->isLast; });
}

BatchedDelete leftBy(const QList<Receipt> &batches)
{
    BatchedDelete left;
    QSet<int> numbers; // two programs that went on with the same set may have given one twice
    for (const Receipt &one : batches) {
        if (one.state == Receipt::State::Committed)
            numbers.insert(one.batch->number);
        left.set = one.batch->set;
        left.planned = std::max(left.planned, one.batch->planned);
        left.plan.most = one.batch->rows;
    }
    left.done = int(numbers.size());
    if (std::ranges::any_of(batches, isOpen)) { // as a run that ended so
        left.outcome = DeleteOutcome::InDoubt;
        left.deletes.append(DeleteResult());
        left.deletes.last().outcome = DeleteOutcome::InDoubt;
    }
    if (areAll(batches)) {
        left.deletes.clear();
        left.outcome = DeleteOutcome::Deleted;
        left.planned = left.done;
    }
    return left;
}

const Receipt *restOf(const QList<Receipt> &batches, const QList<Receipt> &all)
{
    if (batches.isEmpty() || areAll(batches))
        return nullptr;
    const Receipt &last = batches.last();
    const QSet<QString> keys(last.batch->keys.cbegin(), last.batch->keys.cend());
    const auto rest = std::ranges::find_if(all, [&](const Receipt &one) {
        return one.kind == Receipt::Kind::Delete && one.state == Receipt::State::Committed && one.at > last.at
            && (!one.batch || one.batch->isLast) && (one.batch ? one.batch->root : one.root) == last.batch->root
            && one.systemIdentifier == last.systemIdentifier && one.database == last.database
            && std::ranges::any_of(one.batch ? one.batch->keys : one.keys,
                                   [&](const QString &key) { return keys.contains(key); })
            && !undoOf(one, all);
    });
    return rest == all.cend() ? nullptr : &*rest;
}

Receipt asOneRecord(const QList<Receipt> &batches)
{
    Receipt whole = *std::ranges::max_element(batches, {}, &Receipt::at);
    whole.tables.clear();
    whole.sideEffects.clear();
    whole.xid.clear();
    whole.archive.reset();
    for (const Receipt &one : batches) {
        addEffects(whole.tables, one.tables);
        addEffects(whole.sideEffects, one.sideEffects);
    }
    return whole;
}

} // namespace ondelete
