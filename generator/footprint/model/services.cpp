#include "footprint/model/services.h"

namespace mlsheet::footprint {

double circular_footprint(const CircularMaterial& m) {
  const double production = (1 - m.recycled_in) * m.virgin +
                            m.recycled_in * (m.allocation * m.recycled_content +
                                             (1 - m.allocation) * m.virgin * m.quality_in);
  const double recovery =
      (1 - m.allocation) * m.recycled_out * (m.recycling - m.replaced * m.quality_out);
  return production + recovery + (1 - m.recycled_out - m.burnt) * m.disposal;
}

}  // namespace mlsheet::footprint
