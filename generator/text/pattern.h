#pragma once
// Regular expressions in linear time (RE2). The syntax has no look-around and no back-references.

#include <memory>
#include <string>
#include <string_view>

namespace mlsheet::text {

class Pattern {
 public:
  explicit Pattern(std::string_view expression);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  bool compiled() const;
  std::string fault() const;                   // why it did not compile
  bool found_in(std::string_view text) const;  // unanchored, as JSON Schema wants it

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace mlsheet::text
