// Uses the compiled exporters.
#include <cablegram/cablegram.hpp>

#include <string>

int main() {
  const std::string json = cablegram::parse("SUBJECT: NOTHING").to_json();
  return json.starts_with('{') ? 0 : 1;
}
