#include "sheet/sheet.h"

namespace mlsheet::sheet {

std::string_view badge_text(Badge badge) {
  switch (badge) {
    case Badge::None:
      return "";
    case Badge::Certified:
      return "✓ certified";
    case Badge::Measured:
      return "● measured";
    case Badge::Declared:
      return "○ declared";
    case Badge::Modelled:
      return "≈ modelled";
    case Badge::Assumed:
      return "? assumed";
    case Badge::Default:
      return "– default";
    case Badge::Computed:
      return "= computed";
  }
  return "";
}

}  // namespace mlsheet::sheet
