#include "footprint/ledger.h"

namespace mlsheet::footprint {

double share(const Ledger& ledger, const Contribution& contribution) {
  return ledger.total == 0 ? 0 : 100 * contribution.amount / ledger.total;
}

}  // namespace mlsheet::footprint
