// SPDX-License-Identifier: MIT
#include "files/serverreceipt.h"

#include "files/undostore.h"

namespace ondelete {

Receipt newReceipt(Receipt::Kind kind, const ServerInfo &server)
{
    Receipt receipt = newReceipt(kind);
    receipt.user = server.user;
    receipt.host = server.host;
    receipt.database = server.database;
    receipt.systemIdentifier = server.systemIdentifier;
    receipt.serverVersion = server.version;
    return receipt;
}

} // namespace ondelete
