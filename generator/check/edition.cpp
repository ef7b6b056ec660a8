#include "check/edition.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kEditionKey = "mlsheet";
constexpr std::string_view kEdition = "1";
constexpr std::string_view kProfileKey = "profile";

}  // namespace

void check_edition(Checking& checking) {
  const document::Document& document = checking.document;
  const NodeId edition = document.find(document.root(), kEditionKey);
  if (edition == NodeId::None && document.node(document.root()).is_partial) return;
  if (edition == NodeId::None) {
    const NodeId first = document.node(document.root()).first_child;
    const source::Span top{document.file(), 0, 0};
    checking.report
        .add(first == NodeId::None ? top : key_or_value(document, first),
             diagnostic::EditionMissing)
        .help("write `mlsheet: 1` as the first line");
    return;
  }
  const bool is_scalar = document.node(edition).kind == document::NodeKind::Scalar;
  if (!is_scalar || document.text(edition).empty()) {
    const source::Span& written = document.node(edition).span;
    fault(checking, edition, is_scalar ? key_or_value(document, edition) : written,
          diagnostic::EditionMissing)
        .help("write `mlsheet: 1`");
    return;
  }
  if (document.text(edition) == kEdition) return;
  fault(checking, edition, document.node(edition).span, diagnostic::EditionUnknown,
        document.text(edition))
      .help("this program reads edition 1: `mlsheet: 1`");
}

bool settle_profile(const document::Document& document, diagnostic::Report& report) {
  if (report.policy().profile_by_caller || document.root() == NodeId::None) return true;
  NodeId written = document.find(document.root(), kProfileKey);
  if (written == NodeId::None) return true;
  const NodeId value = document.find(written, "value");  // written long
  if (value != NodeId::None) written = value;
  const auto profile = diagnostic::profile_named(document.text(written));
  if (!profile) return false;  // checking its words reports it
  diagnostic::Policy policy = report.policy();
  policy.profile = *profile;
  report.set_policy(std::move(policy));
  return true;
}

}  // namespace mlsheet::check
