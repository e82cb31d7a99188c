#include "allocations.hpp"

#include <dlfcn.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

bool counting = false;
cablegram::bench::Allocations counted;

void count_new(void* block) noexcept {
  ++counted.count;
  counted.live_bytes += malloc_usable_size(block);
  counted.peak_bytes = std::max(counted.peak_bytes, counted.live_bytes);
}

void count_delete(void* block) noexcept {
  // What was allocated before counting began may be freed while it goes on.
  counted.live_bytes -= std::min(counted.live_bytes, malloc_usable_size(block));
}

}  // namespace

namespace cablegram::bench {

AllocationCounter::AllocationCounter() noexcept {
  counted = {};
  counting = true;
}
AllocationCounter::~AllocationCounter() { counting = false; }

Allocations AllocationCounter::so_far() const noexcept { return counted; }

}  // namespace cablegram::bench

void* operator new(std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  if (counting) count_new(block);
  return block;
}

void operator delete(void* block) noexcept { std::free(block); }

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

// The lists of a Parser grow by realloc; what it and operator new have given is freed here.
extern "C" void free(void* block) noexcept {
  static const auto system_free = reinterpret_cast<void (*)(void*)>(dlsym(RTLD_NEXT, "free"));
  if (counting && block != nullptr) count_delete(block);
  system_free(block);
}

extern "C" void* realloc(void* block, std::size_t size) noexcept {
  static const auto system_realloc = reinterpret_cast<void* (*)(void*, std::size_t)>(dlsym(RTLD_NEXT, "realloc"));
  if (counting && block != nullptr) count_delete(block);
  void* const grown = system_realloc(block, size);
  if (counting && grown != nullptr) count_new(grown);
  return grown;
}
