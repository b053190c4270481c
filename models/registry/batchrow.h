// Reading of batches for Registry and RegistryReader: the one list of the columns.
#pragma once

#include "models/registry/registryreader.h"
#include "models/registry/sqlconnection.h"

namespace imprint {

// rest: what follows FROM batch b, e.g. "WHERE b.id = ?".
QString selectBatches(const QString &rest);
BatchRecord batchOf(const SqlRows &row);
// How many devices of the batch are in which state.
void countDevices(SqlConnection &c, BatchRecord &batch);

// "batch.unknown"
Result<BatchRecord> readBatch(SqlConnection &c, qint64 id);
Result<SiteRecord> readSite(SqlConnection &c);
std::vector<OpenQuestion> readOpenQuestions(SqlConnection &c, qint64 batchId);
// serial empty: all of the batch.
std::vector<BatchRow> readBatchRows(SqlConnection &c, qint64 batchId, const QString &serial, std::int64_t now);
void readSteps(SqlConnection &c, qint64 batchId, std::vector<BatchRow> &rows, bool withEvidence);

// From the detail of an audit entry; empty when there is none.
std::vector<Evidence> evidenceOf(const QString &detail);

} // namespace imprint
